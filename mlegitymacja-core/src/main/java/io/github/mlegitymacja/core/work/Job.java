package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A call to another system.
 *
 * @param lane the kind of work
 * @param order the claimed order that the call is about; empty if there is none
 * @param call makes the call, on any thread, and returns what decides on its answer, on the thread of the run
 */
record Job(Lane lane, Optional<Order> order, Supplier<Function<AcademicTime, Settlement>> call) {

    static Job about(Lane lane, Order order, Supplier<Function<AcademicTime, Settlement>> call) {
        return new Job(lane, Optional.of(order), call);
    }

    /** Makes the call. Throws only what the JVM cannot survive. */
    Finished run() {
        return new Finished(this, attempt(call));
    }

    /** Returns whether more than half of the lease has passed; the call may need the rest. */
    boolean isTooLate(Instant now) {
        return order.flatMap(Order::due).filter(due -> isTooLate(due, now)).isPresent();
    }

    private static boolean isTooLate(Due due, Instant now) {
        Instant claimed = due.lastClaimed().orElse(now);
        return Duration.between(claimed, now).compareTo(Duration.between(now, due.notBefore())) > 0;
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
