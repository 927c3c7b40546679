package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import java.util.Optional;

/** Gateways with one mistake each, for {@link Mistake}. */
final class MistakenGateways {

    private MistakenGateways() {}

    /** Takes a refused withdrawal for a confirmed one. */
    static final class IgnoresRefusals extends ForwardingGateway {
        IgnoresRefusals(MinistryGateway ministry) {
            super(ministry);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            WithdrawAnswer answer = super.withdraw(order);
            return answer instanceof WithdrawAnswer.Refused ? new WithdrawAnswer.Withdrawn() : answer;
        }
    }

    /** Takes a withdrawal without an answer for a confirmed one. */
    static final class IgnoresLostAnswers extends ForwardingGateway {
        IgnoresLostAnswers(MinistryGateway ministry) {
            super(ministry);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            try {
                return super.withdraw(order);
            } catch (InfrastructureException lost) {
                return new WithdrawAnswer.Withdrawn();
            }
        }
    }

    /** Ignores that a document was collected while its order is in progress. */
    static final class IgnoresEarlyCollection extends ForwardingGateway {
        private final Scene scene;

        IgnoresEarlyCollection(MinistryGateway ministry, Scene scene) {
            super(ministry);
            this.scene = scene;
        }

        @Override
        public StatusAnswer status(OrderId id) {
            StatusAnswer answer = super.status(id);
            boolean inProgress = scene.store.find(id).map(Order::status).equals(Optional.of(OrderStatus.IN_PROGRESS));
            return inProgress && answer instanceof StatusAnswer.Collected
                    ? new StatusAnswer.Processing(Optional.empty())
                    : answer;
        }
    }

    /** Keeps no tombstones: a withdrawn id is like an unknown one. */
    static final class ForgetsWithdrawals extends ForwardingGateway {
        private final Scene scene;

        ForgetsWithdrawals(MinistryGateway ministry, Scene scene) {
            super(ministry);
            this.scene = scene;
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            WithdrawAnswer answer = super.withdraw(order);
            if (answer instanceof WithdrawAnswer.Withdrawn) {
                scene.ministry.forget(order);
            }
            return answer;
        }
    }
}
