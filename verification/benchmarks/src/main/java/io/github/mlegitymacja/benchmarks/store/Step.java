package io.github.mlegitymacja.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four changes that the background work stores in the life of an order, as every peer's columns get them. */
enum Step {
    ATTEMPT(1, OrderStatus.PENDING, OrderStatus.PENDING, DueTask.SUBMIT, null),
    SUBMIT(2, OrderStatus.PENDING, OrderStatus.IN_PROGRESS, DueTask.POLL, Transition.SUBMIT),
    ISSUE(3, OrderStatus.IN_PROGRESS, OrderStatus.READY_FOR_PICKUP, DueTask.POLL, Transition.ISSUE),
    COLLECT(4, OrderStatus.READY_FOR_PICKUP, OrderStatus.COLLECTED, null, Transition.COLLECT);

    static final OffsetDateTime NOW = Samples.NOW.atOffset(ZoneOffset.UTC);

    private final int version;
    private final OrderStatus before;
    private final OrderStatus after;
    private final @Nullable DueTask due;
    private final @Nullable Transition transition;

    Step(int version, OrderStatus before, OrderStatus after, @Nullable DueTask due, @Nullable Transition transition) {
        this.version = version;
        this.before = before;
        this.after = after;
        this.due = due;
        this.transition = transition;
    }

    OrderStatus before() {
        return before;
    }

    OrderStatus after() {
        return after;
    }

    /** What explains the change of status, if it is one. */
    Optional<Transition> transition() {
        return Optional.ofNullable(transition);
    }

    @Nullable
    Boolean attempted() {
        return after() == OrderStatus.PENDING ? true : null;
    }

    byte @Nullable [] activation() {
        return after() == OrderStatus.READY_FOR_PICKUP ? content(Samples.ACTIVATION) : null;
    }

    /** The codes of these orders have no end. */
    @Nullable
    OffsetDateTime usableUntil() {
        return null;
    }

    @Nullable
    DueTask due() {
        return due;
    }

    @Nullable
    OffsetDateTime nextAttempt() {
        return due == null ? null : NOW;
    }

    @Nullable
    Integer attempts() {
        return due == null ? null : 0;
    }

    /** These orders are saved without having been claimed. */
    @Nullable
    OffsetDateTime lastClaimed() {
        return null;
    }

    /** The one actor of a step; of a placement, the student. */
    static Actor actor(Transition transition) {
        return transition.actors().get(0);
    }

    /** The version of a stored order before this step. */
    int version() {
        return version;
    }

    /** The place of this step in the order's history. */
    int position() {
        return version - 1;
    }

    /** As long as ours. */
    private static byte[] content(Activation activation) {
        byte[] qrText = activation.qrText().getBytes(UTF_8);
        byte[] code = activation.code().getBytes(UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + qrText.length + code.length)
                .putInt(qrText.length)
                .put(qrText)
                .put(code)
                .array();
    }
}
