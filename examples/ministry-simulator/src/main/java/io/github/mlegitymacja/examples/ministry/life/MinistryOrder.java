package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An order as the ministry stores it. The student's key is the only personal data; {@code toString} hides the
 * activation.
 */
@Value.Immutable
public abstract class MinistryOrder {

    /** Returns the order's key. */
    public abstract OrderId id();

    /** Returns the student's key; empty if the order was withdrawn before it arrived. */
    public abstract Optional<StudentId> student();

    /** Returns the stage. */
    public abstract Stage stage();

    /** Returns the number of the order's last change; the ministry numbers all changes from 1. */
    public abstract long change();

    /** Returns when the order last changed. */
    public abstract Instant changedAt();

    /** Returns what the student has to enter; present only while the document is ready. */
    @Value.Redacted
    public abstract Optional<Activation> activation();

    /** Returns the next planned change. */
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

    /** Returns the order with codes to use; they expire when the activation says. */
    MinistryOrder ready(Activation codes, Instant at) {
        return in(Stage.READY, at)
                .withActivation(codes)
                .withPlan(codes.usableUntil().map(end -> new Plan(Stage.EXPIRED, end)));
    }

    /**
     * A planned change.
     *
     * @param next the next stage
     * @param at when the order reaches it
     */
    record Plan(Stage next, Instant at) {}
}
