package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Gateways that break one promise of the port each. */
final class BrokenGateways {

    private BrokenGateways() {}

    /** Confirms a withdrawal without calling the ministry. */
    static final class NeverWithdraws extends ForwardingGateway {

        NeverWithdraws(MinistryGateway ministry) {
            super(ministry);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return new WithdrawAnswer.Withdrawn();
        }
    }

    /** Submits under the id of the order once, and repeats the submission under other ids. */
    static final class SubmitsAgainUnderNewIds extends ForwardingGateway {

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
