package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts the orders of each status, if the store is a {@link ReportingOrderStore}. */
abstract class CountingTests extends AbstractStoreTests {

    private ReportingOrderStore reports;

    CountingTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireAReportingStore() {
        reports = Assume.implementing(store(), ReportingOrderStore.class);
    }

    @Test
    void an_empty_store_counts_zero_orders_of_each_status() {
        assertEquals(counts(), reports.countByStatus());
    }

    @Test
    void orders_are_counted_by_their_status() {
        Map<OrderStatus, Long> expected = counts();
        int number = 0;
        // Each state gets two more orders than the state before, so that all counts differ.
        for (int states = 0; states < SampleOrders.states().size(); states++) {
            OrderState state = SampleOrders.states().get(states);
            for (int i = 0; i <= 2 * states; i++) {
                stored(in(number++, state));
                expected.merge(state.status(), 1L, Long::sum);
            }
        }

        assertEquals(expected, reports.countByStatus());
    }

    @Test
    void a_changed_order_is_counted_under_its_new_status_only() {
        stored(in(0, new OrderState.CancelledByUser()));
        stored(in(1, new OrderState.InProgress()));

        Map<OrderStatus, Long> expected = counts();
        expected.put(OrderStatus.CANCELLED_BY_USER, 1L);
        expected.put(OrderStatus.IN_PROGRESS, 1L);
        assertEquals(expected, reports.countByStatus());
    }

    @Test
    void erased_orders_are_not_counted() {
        stored(in(0, new OrderState.CancelledByUser()));
        stored(placed(1));
        store().erase(student(0));

        Map<OrderStatus, Long> expected = counts();
        expected.put(OrderStatus.PENDING, 1L);
        assertEquals(expected, reports.countByStatus());
    }

    private static Map<OrderStatus, Long> counts() {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }
}
