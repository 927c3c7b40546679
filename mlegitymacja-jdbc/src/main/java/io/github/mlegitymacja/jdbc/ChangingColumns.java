package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an update may change about an order, as values of columns. */
final class ChangingColumns {

    /** The columns, in the one sequence that all statements and {@link #of} share. */
    static final String NAMES = "status, hand_over_attempted, activation, activation_key, "
            + "reason_code, reason_polish, reason_english, due, next_attempt_at, attempts";

    private final ActivationColumns activations;

    ChangingColumns(ActivationColumns activations) {
        this.activations = activations;
    }

    /** The values for an order; what an order of its status does not have is null, and so is overwritten. */
    @Nullable
    Object[] of(Order order) {
        var activation = order.activation();
        var reason = reason(order.state());
        return new @Nullable Object[] {
            order.status().name(),
            order.state() instanceof OrderState.Pending pending ? pending.handOverAttempted() : null,
            activation.map(present -> activations.content(order.id(), present)).orElse(null),
            activation.flatMap(present -> activations.keyId()).orElse(null),
            reason.map(Reason::code).orElse(null),
            reason.map(why -> why.text().polish()).orElse(null),
            reason.map(why -> why.text().english()).orElse(null),
            order.due().map(due -> due.task().name()).orElse(null),
            order.due().map(due -> moment(due.notBefore())).orElse(null),
            order.due().map(Due::attempts).orElse(null)
        };
    }

    /** Truncated, where drivers would round each in its own way. */
    static OffsetDateTime moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Optional<Reason> reason(OrderState state) {
        if (state instanceof OrderState.Failed failed) {
            return Optional.of(failed.error());
        }
        return state instanceof OrderState.RevokedByUniversity revoked
                ? Optional.of(revoked.reason())
                : Optional.empty();
    }
}
