package io.github.mlegitymacja.spi.order;

import java.util.Objects;

/**
 * The state of an order: one type for each status, carrying just what an order of that status has.
 *
 * <p>There is no activation outside {@link ReadyForPickup}, no error outside {@link Failed} and no reason outside {@link
 * RevokedByUniversity}, because there is no place to put one. Immutable and thread-safe.
 */
public sealed interface OrderState {

    /**
     * The status that this state belongs to.
     *
     * @return the constant
     */
    OrderStatus status();

    /**
     * <i>Oczekuje</i>: waiting to be handed over.
     *
     * @param handOverAttempted whether a hand-over was ever begun, so that the ministry may know of the order although no
     *     answer arrived
     */
    record Pending(boolean handOverAttempted) implements OrderState {
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
     * <i>Do odbioru</i>: the student can add the document.
     *
     * @param activation the QR code's text and the activation code
     */
    record ReadyForPickup(Activation activation) implements OrderState {
        /**
         * Checks the component.
         *
         * @param activation the QR code's text and the activation code
         * @throws NullPointerException if {@code activation} is null
         */
        public ReadyForPickup {
            Objects.requireNonNull(activation, "activation");
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
     * @param error what the ministry said
     */
    record Failed(Reason error) implements OrderState {
        /**
         * Checks the component.
         *
         * @param error what the ministry said
         * @throws NullPointerException if {@code error} is null
         */
        public Failed {
            Objects.requireNonNull(error, "error");
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.FAILED;
        }
    }

    /** <i>Anulowane przez użytkownika</i>: the student gave the order or the document up. */
    record CancelledByUser() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.CANCELLED_BY_USER;
        }
    }

    /**
     * <i>Unieważnione przez uczelnię</i>: the university took the order or the document back.
     *
     * @param reason why
     */
    record RevokedByUniversity(Reason reason) implements OrderState {
        /**
         * Checks the component.
         *
         * @param reason why
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
