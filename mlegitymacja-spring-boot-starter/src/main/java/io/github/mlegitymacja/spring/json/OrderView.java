package io.github.mlegitymacja.spring.json;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order as JSON. It contains neither the codes nor the student, and not who of the university has acted.
 *
 * @param id the id
 * @param status the status, for programs
 * @param label the status in the language of the reader, for example <i>Do odbioru</i>
 * @param description what the status means, in the language of the reader
 * @param semester the semester, for example {@code 2026/27Z}
 * @param orderedAt when it was placed
 * @param validUntil the last day on which it can be valid
 * @param open whether it is open
 * @param reason why it has failed or was revoked; empty otherwise
 * @param history what has happened to it, oldest first
 */
public record OrderView(
        OrderId id,
        OrderStatus status,
        String label,
        String description,
        String semester,
        Instant orderedAt,
        LocalDate validUntil,
        boolean open,
        Optional<CodedText> reason,
        List<Change> history) {

    /**
     * A change of an order.
     *
     * @param at when
     * @param event what
     * @param actor who
     * @param to the status afterwards
     * @param reason why; empty if there is no reason
     */
    public record Change(Instant at, String event, String actor, OrderStatus to, Optional<CodedText> reason) {}
}
