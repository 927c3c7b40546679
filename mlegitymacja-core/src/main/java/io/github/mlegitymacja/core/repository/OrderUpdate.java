package io.github.mlegitymacja.core.repository;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import java.util.List;

/**
 * A change of an order.
 *
 * @param before the order as it was read
 * @param after the order to store: the same version, with the same history or a longer one
 */
public record OrderUpdate(Order before, Order after) {

    List<HistoryEntry> newEntries() {
        return after.history().subList(before.history().size(), after.history().size());
    }
}
