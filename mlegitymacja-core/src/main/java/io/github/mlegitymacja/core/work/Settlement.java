package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import io.vavr.collection.List;
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

    /** The ministry has answered, but not about this order; it is asked again later. */
    record Missing(Order order) implements Settlement {}

    /** A call about several orders has failed; it is made again at once, about at most half of them each. */
    record Again(List<Job> jobs) implements Settlement {}

    /** Nothing is left to be stored. */
    record Done(WorkReport report) implements Settlement {}
}
