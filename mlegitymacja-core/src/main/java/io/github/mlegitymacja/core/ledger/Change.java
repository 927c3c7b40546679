package io.github.mlegitymacja.core.ledger;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import java.util.List;

/**
 * An order as it was read, and as it is to be stored.
 *
 * @param before as read
 * @param after of the same version, with the same history or a longer one
 */
public record Change(Order before, Order after) {

    List<HistoryEntry> newEntries() {
        return after.history().subList(before.history().size(), after.history().size());
    }
}
