package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.spi.order.Order;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A call to another system.
 *
 * @param lane the kind of work
 * @param order the claimed order that the call is about; empty if there is none
 * @param latest when to begin the call at the latest
 * @param call makes the call, on any thread, and returns what decides on its answer, on the thread of the run
 * @param question what the call asks the ministry, which may be asked together with others of the lane; empty if it does
 *     not call the ministry
 */
record Job(
        Lane lane,
        Optional<Order> order,
        Instant latest,
        Supplier<Function<AcademicTime, Settlement>> call,
        Optional<Question<?, ?>> question) {

    static Job withoutOrder(Lane lane, Supplier<Function<AcademicTime, Settlement>> call) {
        return new Job(lane, Optional.empty(), Instant.MAX, call, Optional.empty());
    }

    static Job about(Lane lane, Order order, Instant latest, Supplier<Function<AcademicTime, Settlement>> call) {
        return new Job(lane, Optional.of(order), latest, call, Optional.empty());
    }

    static Job asking(Lane lane, Question<?, ?> question, Instant latest) {
        return new Job(lane, Optional.of(question.order()), latest, question::askAlone, Optional.of(question));
    }

    /** Returns how many jobs may be done with a call. */
    int atOnce() {
        return question.map(Question::atOnce).orElse(1);
    }

    Job atMost(int atOnce) {
        return new Job(lane, order, latest, call, question.map(asked -> asked.atMost(atOnce)));
    }

    /** Makes the call. Throws only what the JVM cannot survive. */
    Finished run() {
        return new Finished(this, attempt(call));
    }

    /** Returns whether the rest of the lease may be too short for the call. */
    boolean isTooLate(Instant now) {
        return now.isAfter(latest);
    }

    private static <T> Either<Throwable, T> attempt(Supplier<T> action) {
        try {
            return Either.right(action.get());
        } catch (Throwable e) {
            return Either.left(Survivable.orRethrow(e));
        }
    }

    /** A call that was made, with its failure or what decides on its answer. */
    record Finished(Job job, Either<Throwable, Function<AcademicTime, Settlement>> answer) {

        Either<Throwable, Settlement> settlement(AcademicTime time) {
            Either<Throwable, Settlement> settled = answer.flatMap(decision -> attempt(() -> decision.apply(time)));
            return settled.isLeft() && job.order.isPresent()
                    ? Either.right(new Settlement.Failure(job.order.get(), settled.getLeft()))
                    : settled;
        }
    }
}
