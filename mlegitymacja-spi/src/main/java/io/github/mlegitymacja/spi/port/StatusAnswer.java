package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The ministry's answer to a request for the status of an order. */
public sealed interface StatusAnswer {

    /** The ministry does not know this order. */
    record Unknown() implements StatusAnswer {}

    /**
     * The ministry is processing the order.
     *
     * @param pollAfter how long to wait before asking again, or empty if the ministry gives no hint
     */
    record Processing(Optional<Duration> pollAfter) implements StatusAnswer {
        /**
         * Checks the component.
         *
         * @param pollAfter how long to wait before asking again, or empty if the ministry gives no hint
         * @throws NullPointerException if {@code pollAfter} is null
         */
        public Processing {
            Objects.requireNonNull(pollAfter, "pollAfter");
        }
    }

    /**
     * The document can be added to mObywatel. If the ministry has issued newer codes, these are the newest ones.
     *
     * @param activation the data that the student enters there
     */
    record Ready(Activation activation) implements StatusAnswer {
        /**
         * Checks the component.
         *
         * @param activation the data that the student enters there
         * @throws NullPointerException if {@code activation} is null
         */
        public Ready {
            Objects.requireNonNull(activation, "activation");
        }
    }

    /** The document was issued, but its codes have expired, and the ministry has issued no newer ones. */
    record Expired() implements StatusAnswer {}

    /** The student has added the document to mObywatel. */
    record Collected() implements StatusAnswer {}

    /**
     * The ministry has refused the order, or its processing ended in an error. Final.
     *
     * @param reason the reason for the failure, without personal data
     */
    record Failed(Reason reason) implements StatusAnswer {
        /**
         * Checks the component.
         *
         * @param reason the reason for the failure, without personal data
         * @throws NullPointerException if {@code reason} is null
         */
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The order was withdrawn: neither the order nor a document issued for it is valid any more. Final. */
    record Withdrawn() implements StatusAnswer {}
}
