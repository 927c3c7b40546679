package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The history is complete and in its original sequence. */
abstract class HistoryTests extends AbstractStoreTests {

    HistoryTests(OrderStoreContract contract) {
        super(contract);
    }

    @Test
    void the_history_comes_back_in_its_original_sequence() {
        assertStoredHistory(SampleHistories.inProgress(20, i -> NOON.plusSeconds(i)));
    }

    @Test
    void entries_with_equal_instants_keep_their_sequence() {
        assertStoredHistory(SampleHistories.inProgress(20, i -> NOON));
    }

    @Test
    void entries_with_decreasing_instants_keep_their_sequence() {
        assertStoredHistory(SampleHistories.inProgress(20, i -> NOON.minusSeconds(i)));
    }

    @Test
    void a_history_of_a_thousand_entries_is_stored() {
        assertStoredHistory(SampleHistories.inProgress(1000, i -> NOON.plusMillis(i)));
    }

    @Test
    void a_history_that_grows_entry_by_entry_is_stored() {
        List<HistoryEntry> history = SampleHistories.inProgress(20, i -> NOON.plusSeconds(i));
        Order order = stored(SampleOrders.placed(0));
        for (int length = 2; length <= history.size(); length++) {
            order = saved(store().update(inProgress(order, history.subList(0, length))));
        }

        assertEquals(
                history.subList(1, 20), reread(order).orElseThrow().history().subList(1, 20));
    }

    @Test
    void an_update_without_a_new_entry_does_not_change_the_history() {
        Order order = stored(inProgress(SampleOrders.placed(0), SampleHistories.inProgress(5, i -> NOON)));

        Order again = saved(store().update(order));

        assertEquals(order.history(), reread(again).orElseThrow().history());
    }

    private void assertStoredHistory(List<HistoryEntry> history) {
        Order stored = stored(inProgress(SampleOrders.placed(0), history));

        assertEquals(history, stored.history());
        assertEquals(history, reread(stored).orElseThrow().history());
        assertEquals(history, store().ordersOf(stored.student()).get(0).history());
    }

    private static Order inProgress(Order order, List<HistoryEntry> history) {
        return SampleOrders.with(order, new OrderState.InProgress(), history);
    }
}
