package io.github.mlegitymacja.spi.order;

import java.util.Objects;
import java.util.Optional;

/**
 * The state of an order: one type for each status, with the data that only an order of this status has.
 *
 * <p>Only {@link ReadyForPickup} can have an activation, only {@link Failed} has an error and only {@link
 * RevokedByUniversity} has a reason. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (order.state() instanceof OrderState.Failed failed) {
 *     show(failed.reason().text().in(locale));
 * }
 * }</pre>
 */
public sealed interface OrderState {

    /**
     * Returns the status of this state.
     *
     * @return the status
     */
    OrderStatus status();

    /**
     * <i>Oczekuje</i>: waiting to be submitted.
     *
     * @param submissionAttempted whether a submission was ever started; if so, the ministry may know the order although
     *     no answer arrived
     */
    record Pending(boolean submissionAttempted) implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.PENDING;
        }
    }

    /** <i>W trakcie</i>: the ministry is processing the order. */
    record InProgress() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.IN_PROGRESS;
        }
    }

    /**
     * <i>Do odbioru</i>: the student can add the document, as long as there are codes.
     *
     * @param activation the QR code's text and the activation code; empty if the codes have expired
     */
    record ReadyForPickup(Optional<Activation> activation) implements OrderState {
        /**
         * Checks the component.
         *
         * @param activation the QR code's text and the activation code; empty if the codes have expired
         * @throws NullPointerException if {@code activation} is null
         */
        public ReadyForPickup {
            Objects.requireNonNull(activation, "activation");
        }

        /**
         * Creates the state of an order whose codes can be used.
         *
         * @param activation the QR code's text and the activation code
         * @throws NullPointerException if {@code activation} is null
         */
        public ReadyForPickup(Activation activation) {
            this(Optional.of(activation));
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.READY_FOR_PICKUP;
        }
    }

    /** <i>Odebrana</i>: the document is on the student's phone. */
    record Collected() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.COLLECTED;
        }
    }

    /**
     * <i>Błąd</i>: the ministry refused the order or could not process it.
     *
     * @param reason the reason that the ministry gave
     */
    record Failed(Reason reason) implements OrderState {
        /**
         * Checks the component.
         *
         * @param reason the reason that the ministry gave
         * @throws NullPointerException if {@code reason} is null
         */
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.FAILED;
        }
    }

    /** <i>Anulowane przez użytkownika</i>: the student cancelled the order or the document. */
    record CancelledByUser() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.CANCELLED_BY_USER;
        }
    }

    /**
     * <i>Unieważnione przez uczelnię</i>: the university revoked the order or the document.
     *
     * @param reason why it was revoked
     */
    record RevokedByUniversity(Reason reason) implements OrderState {
        /**
         * Checks the component.
         *
         * @param reason why it was revoked
         * @throws NullPointerException if {@code reason} is null
         */
        public RevokedByUniversity {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.REVOKED_BY_UNIVERSITY;
        }
    }
}
