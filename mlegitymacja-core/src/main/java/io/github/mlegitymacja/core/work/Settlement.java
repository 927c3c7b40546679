package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import java.time.Instant;

/** What follows from a call. */
sealed interface Settlement {

    /** The other system has answered; this is to be stored. */
    record Answered(PlannedUpdate planned) implements Settlement {}

    /** The ministry was not asked; this is to be stored. */
    record Unasked(PlannedUpdate planned) implements Settlement {}

    /** The attempt is to be stored, and then the order is submitted, no later than at a time. */
    record Attempt(EligibleOrder eligible, Instant latest) implements Settlement {}

    /** The call has failed; it is made again later. */
    record Failure(Order order, Throwable cause) implements Settlement {}

    /** Nothing is left to be stored. */
    record Done(WorkReport report) implements Settlement {}
}
