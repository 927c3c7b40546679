package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An order that a store contains and cannot read, for example because a row was changed by hand, or because the key that
 * encrypts its activation is missing.
 *
 * @param id the order's key
 * @param reason what is wrong, for operators; without personal data and stored values
 * @param since when {@link OrderStore#claim} first found the order unreadable, to the microsecond; empty if no claim did
 */
public record UnreadableOrder(OrderId id, String reason, Optional<Instant> since) {

    /**
     * Checks the components.
     *
     * @param id the order's key
     * @param reason what is wrong
     * @param since when a claim first found the order unreadable, or empty if no claim did
     * @throws NullPointerException if a component is null
     */
    public UnreadableOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(since, "since");
    }
}
