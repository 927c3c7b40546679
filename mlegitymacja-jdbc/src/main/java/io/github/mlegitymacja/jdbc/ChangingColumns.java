package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Activation;
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

/** Converts the parts of an order that an update may change to column values. */
final class ChangingColumns {

    /** The column names, in the sequence that all statements and {@link #of} use. */
    static final String NAMES = "valid_until, status, submission_attempted, activation, activation_key, usable_until, "
            + "reason_code, reason_polish, reason_english, due, not_before, attempts, last_claimed, "
            + "stuck_code, stuck_polish, stuck_english";

    private final ActivationColumns activations;

    ChangingColumns(ActivationColumns activations) {
        this.activations = activations;
    }

    /** Returns the values of an order. A part that its status does not have is null, so an update clears the column. */
    @Nullable
    Object[] of(Order order) {
        var activation = order.activation();
        var reason = reason(order.state());
        var stuck = order.due().flatMap(Due::stuckBecause);
        return new @Nullable Object[] {
            order.validUntil(),
            order.status().name(),
            order.state() instanceof OrderState.Pending pending ? pending.submissionAttempted() : null,
            activation.map(present -> activations.content(order.id(), present)).orElse(null),
            activation.flatMap(present -> activations.keyId()).orElse(null),
            activation
                    .flatMap(Activation::usableUntil)
                    .map(ChangingColumns::timestamp)
                    .orElse(null),
            reason.map(Reason::code).orElse(null),
            reason.map(Reason::polish).orElse(null),
            reason.map(Reason::english).orElse(null),
            order.due().map(due -> due.task().name()).orElse(null),
            order.due().map(due -> timestamp(due.notBefore())).orElse(null),
            order.due().map(Due::attempts).orElse(null),
            order.due()
                    .flatMap(Due::lastClaimed)
                    .map(ChangingColumns::timestamp)
                    .orElse(null),
            stuck.map(Reason::code).orElse(null),
            stuck.map(Reason::polish).orElse(null),
            stuck.map(Reason::english).orElse(null)
        };
    }

    /** Truncates to microseconds, because drivers round in different ways. */
    static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Optional<Reason> reason(OrderState state) {
        if (state instanceof OrderState.Failed failed) {
            return Optional.of(failed.reason());
        }
        return state instanceof OrderState.RevokedByUniversity revoked
                ? Optional.of(revoked.reason())
                : Optional.empty();
    }
}
