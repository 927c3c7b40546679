package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What the ministry answers to a hand-over. The same order always gets the same answer, until it is withdrawn. */
public sealed interface SubmitAnswer {

    /**
     * The ministry has the order, from now on or since an earlier hand-over of the same id.
     *
     * @param askAfter after how long the ministry would like to be asked for the status, or empty if it does not say
     */
    record Accepted(Optional<Duration> askAfter) implements SubmitAnswer {
        /**
         * Checks the component.
         *
         * @param askAfter after how long the ministry would like to be asked for the status, or empty if it does not say
         * @throws NullPointerException if {@code askAfter} is null
         */
        public Accepted {
            Objects.requireNonNull(askAfter, "askAfter");
        }
    }

    /**
     * The ministry does not want the order, and will not however often it is asked; or the id has been withdrawn.
     *
     * @param reason why, without personal data
     */
    record Refused(Reason reason) implements SubmitAnswer {
        /**
         * Checks the component.
         *
         * @param reason why, without personal data
         * @throws NullPointerException if {@code reason} is null
         */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
