package io.github.mlegitymacja.spi.port;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static io.github.mlegitymacja.spi.Samples.ID;
import static io.github.mlegitymacja.spi.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.Samples;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptChangesTest {

    private static final Order ORDER = Samples.order(OrderStatus.COLLECTED);

    @Test
    void the_changes_are_the_entries_after_the_confirmed_ones() {
        assertEquals(
                List.of(
                        new OrderChange(ORDER, 2, ORDER.history().get(2)),
                        new OrderChange(ORDER, 3, ORDER.history().get(3))),
                new KeptChanges(ORDER, 2, 0).changes());
        assertEquals(4, new KeptChanges(ORDER, 0, 0).changes().size());
    }

    @Test
    void there_is_at_least_one_entry_to_deliver() {
        assertRefused("confirmedEntries", () -> new KeptChanges(ORDER, 4, 0));
        assertRefused("confirmedEntries", () -> new KeptChanges(ORDER, -1, 0));
        assertRefused("failures", () -> new KeptChanges(ORDER, 0, -1));
    }

    @Test
    void a_delivery_has_no_negative_numbers() {
        assertRefused("confirmedEntries", () -> new Delivery(ID, -1, 0, NOON));
        assertRefused("failures", () -> new Delivery(ID, 0, -1, NOON));
        assertEquals(0, new Delivery(ID, 0, 0, NOON).confirmedEntries());
    }
}
