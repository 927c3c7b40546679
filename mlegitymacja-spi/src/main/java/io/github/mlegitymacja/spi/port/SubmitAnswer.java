package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The ministry's answer to a submission. An order always gets the same answer, until it is withdrawn; the hint may differ. */
public sealed interface SubmitAnswer {

    /**
     * The ministry has the order, because of this submission or an earlier one of the same id.
     *
     * @param pollAfter how long to wait before asking for the status, or empty if the ministry gives no hint
     */
    record Accepted(Optional<Duration> pollAfter) implements SubmitAnswer {
        /**
         * Checks the component.
         *
         * @param pollAfter how long to wait before asking for the status, or empty if the ministry gives no hint
         * @throws NullPointerException if {@code pollAfter} is null
         */
        public Accepted {
            Objects.requireNonNull(pollAfter, "pollAfter");
        }
    }

    /**
     * The ministry does not want the order, or its id has been withdrawn. Final: retrying cannot help.
     *
     * @param reason the reason for the refusal, without personal data
     */
    record Refused(Reason reason) implements SubmitAnswer {
        /**
         * Checks the component.
         *
         * @param reason the reason for the refusal, without personal data
         * @throws NullPointerException if {@code reason} is null
         */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
