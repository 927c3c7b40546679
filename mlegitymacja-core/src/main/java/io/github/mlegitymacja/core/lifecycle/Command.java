package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import java.util.Objects;

/**
 * What somebody wants to happen to an order that exists, with all that the new state needs.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Command {

    /**
     * The event that the command causes if it is allowed.
     *
     * @return the event
     */
    OrderEvent event();

    /**
     * The state that the order is in afterwards.
     *
     * @return the new state
     */
    OrderState outcome();

    /** The university hands the order over. */
    record HandOver() implements Command {
        @Override
        public OrderEvent event() {
            return OrderEvent.HAND_OVER;
        }

        @Override
        public OrderState outcome() {
            return new OrderState.InProgress();
        }
    }

    /**
     * The ministry issues the document.
     *
     * @param activation what the student has to enter in mObywatel
     */
    record Issue(Activation activation) implements Command {
        /**
         * Checks the component.
         *
         * @param activation what the student has to enter in mObywatel
         * @throws NullPointerException if {@code activation} is null
         */
        public Issue {
            Objects.requireNonNull(activation, "activation");
        }

        @Override
        public OrderEvent event() {
            return OrderEvent.ISSUE;
        }

        @Override
        public OrderState outcome() {
            return new OrderState.ReadyForPickup(activation);
        }
    }

    /** The ministry tells that the student has added the document. */
    record Collect() implements Command {
        @Override
        public OrderEvent event() {
            return OrderEvent.COLLECT;
        }

        @Override
        public OrderState outcome() {
            return new OrderState.Collected();
        }
    }

    /**
     * The ministry refuses the order or cannot process it.
     *
     * @param error what the ministry said
     */
    record Fail(Reason error) implements Command {
        /**
         * Checks the component.
         *
         * @param error what the ministry said
         * @throws NullPointerException if {@code error} is null
         */
        public Fail {
            Objects.requireNonNull(error, "error");
        }

        @Override
        public OrderEvent event() {
            return OrderEvent.FAIL;
        }

        @Override
        public OrderState outcome() {
            return new OrderState.Failed(error);
        }
    }

    /** The student gives the order or the document up. */
    record Cancel() implements Command {
        @Override
        public OrderEvent event() {
            return OrderEvent.CANCEL;
        }

        @Override
        public OrderState outcome() {
            return new OrderState.CancelledByUser();
        }
    }

    /**
     * The university takes the order or the document back.
     *
     * @param reason why
     */
    record Revoke(Reason reason) implements Command {
        /**
         * Checks the component.
         *
         * @param reason why
         * @throws NullPointerException if {@code reason} is null
         */
        public Revoke {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public OrderEvent event() {
            return OrderEvent.REVOKE;
        }

        @Override
        public OrderState outcome() {
            return new OrderState.RevokedByUniversity(reason);
        }
    }
}
