package io.github.mlegitymacja.spi.port;

import java.util.List;
import java.util.Objects;

/**
 * What {@link OutboxOrderStore#claimChanges} has claimed. An order that cannot be read does not hide the others.
 *
 * @param readable the changes that can be delivered, those that wait longest first
 * @param unreadable the orders that keep changes and cannot be read, in any sequence
 */
public record ClaimedChanges(List<KeptChanges> readable, List<UnreadableOrder> unreadable) {

    /**
     * Copies the components.
     *
     * @param readable the changes that can be delivered
     * @param unreadable the orders that cannot be read
     * @throws NullPointerException if a component is null or contains null
     */
    public ClaimedChanges {
        readable = List.copyOf(Objects.requireNonNull(readable, "readable"));
        unreadable = List.copyOf(Objects.requireNonNull(unreadable, "unreadable"));
    }
}
