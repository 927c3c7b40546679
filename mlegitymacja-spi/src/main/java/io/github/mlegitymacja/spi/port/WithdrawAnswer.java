package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Reason;
import java.util.Objects;

/** What the ministry answers to a withdrawal. */
public sealed interface WithdrawAnswer {

    /** The order is dead, like the document if there was one, and will stay so. Final. */
    record Withdrawn() implements WithdrawAnswer {}

    /**
     * The ministry will not withdraw the order, however often it is asked: a person must look.
     *
     * @param reason why, without personal data
     */
    record Refused(Reason reason) implements WithdrawAnswer {
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
