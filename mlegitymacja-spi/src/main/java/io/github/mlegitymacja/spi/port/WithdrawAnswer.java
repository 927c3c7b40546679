package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Reason;
import java.util.Objects;

/** The ministry's answer to a withdrawal. */
public sealed interface WithdrawAnswer {

    /** Neither the order nor a document issued for it is valid any more, and neither will be again. Final. */
    record Withdrawn() implements WithdrawAnswer {}

    /**
     * The ministry does not withdraw the order, which stays as it is. Retrying cannot help until a person acts.
     *
     * @param reason the reason for the refusal, without personal data
     */
    record Refused(Reason reason) implements WithdrawAnswer {
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
