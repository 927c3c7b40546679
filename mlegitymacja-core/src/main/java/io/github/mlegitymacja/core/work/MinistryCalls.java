package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;

/** Asks the ministry about an order under the key by which it knows the order. */
final class MinistryCalls {

    private final MinistryGateway gateway;

    MinistryCalls(MinistryGateway gateway) {
        this.gateway = gateway;
    }

    StatusAnswer status(Order order) {
        return order.ministryId()
                .map(ministryId -> byMinistryId().status(order.id(), ministryId))
                .orElseGet(() -> gateway.status(order.id()));
    }

    WithdrawAnswer withdraw(Order order) {
        return order.ministryId()
                .map(ministryId -> byMinistryId().withdraw(order.id(), ministryId))
                .orElseGet(() -> gateway.withdraw(order.id()));
    }

    /** The ministry does not know such an order by its own id: its answer would be wrong, and must not be asked for. */
    private MinistryIdGateway byMinistryId() {
        if (gateway instanceof MinistryIdGateway byMinistryId) {
            return byMinistryId;
        }
        throw InfrastructureException.permanent(
                "the gateway does not implement MinistryIdGateway, which orders of another system need", null);
    }
}
