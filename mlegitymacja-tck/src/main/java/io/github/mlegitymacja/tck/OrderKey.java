package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;

/** The key under which the ministry knows an order. */
sealed interface OrderKey {

    StatusAnswer statusIn(MinistryGateway gateway);

    WithdrawAnswer withdrawIn(MinistryGateway gateway);

    /** The id of an order of this library. */
    record Own(OrderId id) implements OrderKey {

        @Override
        public StatusAnswer statusIn(MinistryGateway gateway) {
            return gateway.status(id);
        }

        @Override
        public WithdrawAnswer withdrawIn(MinistryGateway gateway) {
            return gateway.withdraw(id);
        }

        /** Shows the id. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The ministry's key of an order that another system has submitted. */
    record Foreign(String ministryId) implements OrderKey {

        /** The id of another order of the sequence, which a gateway must not mistake for the key. */
        private static final OrderId LOGGED = SampleOrders.id(0);

        @Override
        public StatusAnswer statusIn(MinistryGateway gateway) {
            return ((MinistryIdGateway) gateway).status(LOGGED, ministryId);
        }

        @Override
        public WithdrawAnswer withdrawIn(MinistryGateway gateway) {
            return ((MinistryIdGateway) gateway).withdraw(LOGGED, ministryId);
        }

        /** Shows the key with its blanks. */
        @Override
        public String toString() {
            return "'" + ministryId + "'";
        }
    }
}
