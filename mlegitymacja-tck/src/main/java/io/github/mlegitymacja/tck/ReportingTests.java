package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and counts all orders, if the store is a {@link ReportingOrderStore}. */
abstract class ReportingTests extends AbstractStoreTests {

    private static final OrderId FIRST_ID = OrderId.parse("00000000-0000-7000-8000-000000000000");
    private static final OrderId LAST_ID = OrderId.parse("ffffffff-ffff-7fff-bfff-ffffffffffff");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private ReportingOrderStore reports;

    ReportingTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireAReportingStore() {
        reports = Assume.implementing(store(), ReportingOrderStore.class);
    }

    @Test
    void each_order_is_listed_under_its_status_only() {
        List<Order> all = IntStream.range(0, SampleOrders.states().size())
                .mapToObj(number -> stored(in(number, SampleOrders.states().get(number))))
                .toList();

        for (OrderStatus status : OrderStatus.values()) {
            var expected = IntStream.rangeClosed(1, all.size())
                    .mapToObj(fromTheEnd -> all.get(all.size() - fromTheEnd))
                    .filter(order -> order.status() == status)
                    .toList();
            assertEquals(
                    expected, reports.ordersIn(status, Optional.empty(), 10).readable());
        }
    }

    @Test
    void a_changed_order_is_listed_under_its_new_status_only() {
        Order collected = stored(in(0, new OrderState.Collected()));

        assertEquals(List.of(), page(Optional.empty(), 10));
        assertEquals(
                List.of(collected),
                reports.ordersIn(COLLECTED, Optional.empty(), 10).readable());
    }

    @Test
    void pages_of_a_status_are_sorted_by_descending_id_without_gaps_or_duplicates() {
        for (int number : List.of(2, 0, 4, 1, 3)) {
            stored(placed(number));
        }

        assertEquals(List.of(id(4), id(3)), ids(page(Optional.empty(), 2)));
        assertEquals(List.of(id(2), id(1)), ids(page(Optional.of(id(3)), 2)));
        assertEquals(List.of(id(0)), ids(page(Optional.of(id(1)), 2)));
        assertEquals(List.of(), page(Optional.of(id(0)), 2));
    }

    @Test
    void a_page_of_a_status_has_as_many_orders_as_its_limit() {
        IntStream.range(0, 4).forEach(number -> stored(placed(number)));

        assertEquals(1, page(Optional.empty(), 1).size());
        assertEquals(4, page(Optional.empty(), 4).size());
        assertEquals(4, page(Optional.empty(), Integer.MAX_VALUE).size());
    }

    @Test
    void within_a_status_the_largest_possible_id_comes_first_and_the_smallest_last() {
        stored(placed(0));
        stored(placed(LAST_ID, student(1), SEMESTER, NOON));
        stored(placed(FIRST_ID, student(2), SEMESTER, NOON));

        assertEquals(List.of(LAST_ID, id(0), FIRST_ID), ids(page(Optional.empty(), 10)));
        assertEquals(List.of(id(0), FIRST_ID), ids(page(Optional.of(LAST_ID), 10)));
    }

    @Test
    void a_page_of_a_status_may_start_before_an_id_that_is_not_stored() {
        stored(placed(1));
        stored(placed(3));

        assertEquals(List.of(id(1)), ids(page(Optional.of(id(2)), 10)));
    }

    @Test
    void a_page_of_a_status_rejects_a_limit_that_is_not_positive() {
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThrows(IllegalArgumentException.class, () -> page(Optional.empty(), limit));
        }
    }

    @Test
    void a_day_without_orders_is_absent() {
        stored(placed(0));

        assertEquals(Map.of(), reports.countByDay(DAY.plusDays(1)));
    }

    @Test
    void orders_of_a_day_are_counted_by_their_present_status() {
        stored(placed(0));
        stored(in(1, new OrderState.InProgress()));
        stored(in(2, new OrderState.InProgress()));

        Map<OrderStatus, Long> counts = noneOfEach();
        counts.put(PENDING, 1L);
        counts.put(IN_PROGRESS, 2L);
        assertEquals(Map.of(DAY, counts), reports.countByDay(DAY));
    }

    @Test
    void a_day_begins_and_ends_at_midnight_in_warsaw_in_summer_and_in_winter() {
        List.of(
                        "2026-10-01T21:59:59.999999Z",
                        "2026-10-01T22:00:00Z",
                        "2026-12-31T22:59:59.999999Z",
                        "2026-12-31T23:00:00Z")
                .forEach(this::placedAt);

        assertEquals(
                List.of(DAY, DAY.plusDays(1), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)),
                List.copyOf(reports.countByDay(DAY).keySet()));
    }

    @Test
    void days_are_counted_from_the_requested_day_on_in_ascending_order() {
        List.of("2026-10-03T10:00:00Z", "2026-09-30T21:59:59Z", "2026-09-30T22:00:00Z", "2026-10-02T10:00:00Z")
                .forEach(this::placedAt);

        Map<OrderStatus, Long> one = noneOfEach();
        one.put(PENDING, 1L);
        var counts = reports.countByDay(DAY);
        assertEquals(List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)), List.copyOf(counts.keySet()));
        assertEquals(List.of(one, one, one), List.copyOf(counts.values()));
    }

    @Test
    void the_earliest_due_work_is_reported_for_each_task_that_has_work() {
        assertEquals(Map.of(), reports.earliestDue());
        stored(in(0, new OrderState.Collected()));
        for (int number : List.of(2, 1, 3)) {
            stored(due(in(number, new OrderState.InProgress()), DueTask.POLL, NOON.plusSeconds(number)));
        }
        assertEquals(Map.of(DueTask.POLL, NOON.plusSeconds(1)), reports.earliestDue());

        stored(placed(4));
        stored(due(in(5, new OrderState.CancelledByUser()), DueTask.WITHDRAW, NOON.minus(MICROSECOND)));
        assertEquals(
                Map.of(
                        DueTask.SUBMIT, NOON,
                        DueTask.POLL, NOON.plusSeconds(1),
                        DueTask.WITHDRAW, NOON.minus(MICROSECOND)),
                reports.earliestDue());
    }

    @Test
    void claimed_work_is_due_at_the_end_of_its_lease() {
        stored(placed(0));
        claim(DueTask.SUBMIT, NOON, 1);

        assertEquals(Map.of(DueTask.SUBMIT, NOON.plus(LEASE)), reports.earliestDue());
    }

    private static Order due(Order order, DueTask task, Instant notBefore) {
        return order.withDue(Optional.of(Due.of(task, notBefore)));
    }

    private void placedAt(String time) {
        Instant at = Instant.parse(time);
        int number = (int) (at.getEpochSecond() - NOON.getEpochSecond()) + 100_000;
        stored(placed(id(number), student(number), SEMESTER, at));
    }

    private List<Order> page(Optional<OrderId> before, int limit) {
        return reports.ordersIn(PENDING, before, limit).readable();
    }

    private static List<OrderId> ids(List<Order> orders) {
        return orders.stream().map(Order::id).toList();
    }

    private static Map<OrderStatus, Long> noneOfEach() {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }
}
