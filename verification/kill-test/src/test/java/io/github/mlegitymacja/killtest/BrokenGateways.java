package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Gateways that break one promise of the port each. */
final class BrokenGateways {

    private BrokenGateways() {}

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

    /** Confirms a withdrawal without calling the ministry. */
    static final class NeverWithdraws extends Forwarding {

        NeverWithdraws(MinistryGateway ministry) {
            super(ministry);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return new WithdrawAnswer.Withdrawn();
        }
    }

    /** Submits under the id of the order once, and repeats the submission under other ids. */
    static final class SubmitsAgainUnderNewIds extends Forwarding {

        private final Set<OrderId> submitted = new HashSet<>();
        private final SecureRandom random = new SecureRandom();

        SubmitsAgainUnderNewIds(MinistryGateway ministry) {
            super(ministry);
        }

        @Override
        public SubmitAnswer submit(Submission submission) {
            return super.submit(submitted.add(submission.order()) ? submission : underAnotherId(submission));
        }

        private Submission underAnotherId(Submission submission) {
            return Submission.of(
                    OrderId.timeOrdered(Instant.EPOCH, random),
                    submission.student(),
                    submission.semester(),
                    submission.validUntil());
        }
    }
}
