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

/** Gateways that make one mistake each. */
final class MistakenGateways {

    private MistakenGateways() {}

    private abstract static class Front implements MinistryGateway {
        private final MinistryGateway ministry;

        Front(MinistryGateway ministry) {
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

    static final class DeafToRefusals extends Front {
        DeafToRefusals(MinistryGateway ministry) {
            super(ministry);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            WithdrawAnswer answer = super.withdraw(order);
            return answer instanceof WithdrawAnswer.Refused ? new WithdrawAnswer.Withdrawn() : answer;
        }
    }

    static final class Confident extends Front {
        Confident(MinistryGateway ministry) {
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

    /** An order must be ready before it can be collected, it thinks. */
    static final class StepByStep extends Front {
        private final Scene scene;

        StepByStep(MinistryGateway ministry, Scene scene) {
            super(ministry);
            this.scene = scene;
        }

        @Override
        public StatusAnswer status(OrderId id) {
            StatusAnswer answer = super.status(id);
            boolean inProgress = scene.vault.find(id).map(Order::status).equals(Optional.of(OrderStatus.IN_PROGRESS));
            return inProgress && answer instanceof StatusAnswer.Collected
                    ? new StatusAnswer.Processing(Optional.empty())
                    : answer;
        }
    }

    /** What was withdrawn is as good as never heard of. */
    static final class Forgetful extends Front {
        private final Scene scene;

        Forgetful(MinistryGateway ministry, Scene scene) {
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
