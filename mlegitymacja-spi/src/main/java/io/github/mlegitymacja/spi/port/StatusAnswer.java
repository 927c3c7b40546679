package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How far an order has got at the ministry. */
public sealed interface StatusAnswer {

    /** The ministry has never heard of this order. */
    record Unknown() implements StatusAnswer {}

    /**
     * The ministry is working on it.
     *
     * @param askAfter after how long the ministry would like to be asked again, or empty if it does not say
     */
    record Processing(Optional<Duration> askAfter) implements StatusAnswer {
        /**
         * Checks the component.
         *
         * @param askAfter after how long the ministry would like to be asked again, or empty if it does not say
         * @throws NullPointerException if {@code askAfter} is null
         */
        public Processing {
            Objects.requireNonNull(askAfter, "askAfter");
        }
    }

    /**
     * The document can be added to mObywatel.
     *
     * @param activation what the student has to enter there
     */
    record Ready(Activation activation) implements StatusAnswer {
        /**
         * Checks the component.
         *
         * @param activation what the student has to enter there
         * @throws NullPointerException if {@code activation} is null
         */
        public Ready {
            Objects.requireNonNull(activation, "activation");
        }
    }

    /** The student has added the document to mObywatel. */
    record Collected() implements StatusAnswer {}

    /**
     * The ministry has refused the order or its processing ended in an error. Final.
     *
     * @param error what went wrong, without personal data
     */
    record Failed(Reason error) implements StatusAnswer {
        /**
         * Checks the component.
         *
         * @param error what went wrong, without personal data
         * @throws NullPointerException if {@code error} is null
         */
        public Failed {
            Objects.requireNonNull(error, "error");
        }
    }

    /** The order was withdrawn and is dead, like the document if there was one. Final. */
    record Withdrawn() implements StatusAnswer {}
}
