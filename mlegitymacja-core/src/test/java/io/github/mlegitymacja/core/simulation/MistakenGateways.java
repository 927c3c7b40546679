package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Optional;

/** Gateways with one mistake each, for {@link Mistake}. */
final class MistakenGateways {

    private MistakenGateways() {}

    private abstract static class Forwarding implements MinistryGateway {
        private final MinistryGateway ministry;

        Forwarding(MinistryGateway ministry) {
            this.ministry = ministry;
        }

        @Override
        public SubmitAnswer submit(Submission submission) {
            return ministry.submit(submission);
        }

        @Override
        public StatusAnswer status(OrderId order) {
            return ministry.status(order);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return ministry.withdraw(order);
        }
    }

    /** Takes a refused withdrawal for a confirmed one. */
    static final class IgnoresRefusals extends Forwarding {
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
    static final class IgnoresLostAnswers extends Forwarding {
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
    static final class IgnoresEarlyCollection extends Forwarding {
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
    static final class ForgetsWithdrawals extends Forwarding {
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
