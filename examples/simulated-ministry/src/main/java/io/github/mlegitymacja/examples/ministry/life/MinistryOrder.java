package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An order as the ministry keeps it: nothing personal but the student's key, and no QR text or code in its text. */
@Value.Immutable
public abstract class MinistryOrder {

    public abstract OrderId id();

    /** Whose order; empty if it was withdrawn before it arrived. */
    public abstract Optional<StudentId> student();

    public abstract Stage stage();

    /** The number of its last change: 1 for the ministry's first, and one more for each that follows. */
    public abstract long change();

    public abstract Instant changedAt();

    /** What the student has to enter; there while the document waits for its student. */
    @Value.Redacted
    public abstract Optional<Activation> activation();

    /** What is going to happen to it by itself. */
    abstract Optional<Plan> plan();

    ImmutableMinistryOrder in(Stage stage, Instant at) {
        return ImmutableMinistryOrder.builder()
                .from(this)
                .stage(stage)
                .changedAt(at)
                .activation(Optional.empty())
                .plan(Optional.empty())
                .build();
    }

    /**
     * What is going to happen.
     *
     * @param next the stage to come
     * @param at when
     */
    record Plan(Stage next, Instant at) {}
}
