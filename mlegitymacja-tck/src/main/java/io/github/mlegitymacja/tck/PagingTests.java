package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the open orders of a semester page by page. */
abstract class PagingTests extends AbstractStoreTests {

    private static final int MANY = 1_001;
    private static final OrderId FIRST_ID = OrderId.parse("00000000-0000-7000-8000-000000000000");
    /** The first bit is set. A comparison of signed numbers would sort this id first. */
    private static final OrderId LAST_ID = OrderId.parse("ffffffff-ffff-7fff-bfff-ffffffffffff");

    PagingTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void a_semester_without_orders_has_one_empty_page() {
        stored(placed(0));

        assertEquals(
                List.of(),
                store().openOrders(SEMESTER.next(), Optional.empty(), 10).readable());
    }

    @Test
    void pages_are_sorted_by_ascending_id_without_gaps_or_duplicates() {
        List<Order> all = storedShuffled(7);

        assertEquals(all.subList(0, 3), page(Optional.empty(), 3));
        assertEquals(all.subList(3, 6), page(Optional.of(id(2)), 3));
        assertEquals(all.subList(6, 7), page(Optional.of(id(5)), 3));
        assertEquals(List.of(), page(Optional.of(id(6)), 3));
    }

    @Test
    void a_full_page_has_as_many_orders_as_its_limit_which_may_be_the_largest_int() {
        List<Order> all = storedShuffled(4);

        assertEquals(all.subList(0, 1), page(Optional.empty(), 1));
        assertEquals(all, page(Optional.empty(), 4));
        assertEquals(all, page(Optional.empty(), Integer.MAX_VALUE));
    }

    @Test
    void a_call_returns_more_than_a_thousand_orders_if_its_limit_permits() {
        for (int number = 0; number < MANY; number++) {
            Order order = placed(number);
            var stuck = order.due().map(due -> due.stuckBecause(Optional.of(SampleOrders.REASON)));
            saved(store().create(order.withDue(stuck)));
        }

        assertEquals(
                MANY, store().openOrders(SEMESTER, Optional.empty(), 2 * MANY).size());
        if (store() instanceof ReportingOrderStore reports) {
            assertEquals(
                    MANY,
                    reports.ordersIn(OrderStatus.PENDING, Optional.empty(), 2 * MANY)
                            .size());
            assertEquals(MANY, reports.stuckOrders(Optional.empty(), 2 * MANY).size());
        }
        assertEquals(MANY, claim(DueTask.SUBMIT, NOON, 2 * MANY).size());
    }

    @Test
    void the_smallest_possible_id_comes_first_and_the_largest_last() {
        Order middle = stored(placed(0));
        Order last = stored(placed(LAST_ID, student(1), SEMESTER, NOON));
        Order first = stored(placed(FIRST_ID, student(2), SEMESTER, NOON));

        assertEquals(List.of(first, middle, last), page(Optional.empty(), 10));
        assertEquals(List.of(last), page(Optional.of(id(0)), 10));
        assertEquals(List.of(), page(Optional.of(LAST_ID), 10));
    }

    @Test
    void a_page_may_start_after_an_id_that_is_not_stored() {
        Order first = stored(placed(1));
        Order second = stored(placed(3));

        assertEquals(List.of(first, second), page(Optional.of(id(0)), 10));
        assertEquals(List.of(second), page(Optional.of(id(2)), 10));
    }

    @Test
    void pages_contain_open_orders_only() {
        List<Order> stored = IntStream.range(0, SampleOrders.states().size())
                .mapToObj(number -> stored(in(number, SampleOrders.states().get(number))))
                .toList();

        assertEquals(stored.stream().filter(Order::isOpen).toList(), page(Optional.empty(), 10));
    }

    @Test
    void pages_contain_no_orders_of_other_semesters() {
        stored(placed(id(0), student(1), SEMESTER.previous(), NOON));
        Order own = stored(placed(id(1), student(0), SEMESTER, NOON));
        stored(placed(id(2), student(2), SEMESTER.next(), NOON));

        assertEquals(List.of(own), page(Optional.empty(), 10));
    }

    @Test
    void orders_that_stay_open_are_read_exactly_once_while_others_change() {
        List<OrderId> all = storedShuffled(40).stream().map(Order::id).toList();
        var read = new ArrayList<OrderId>();
        List<Order> page = page(Optional.empty(), 5);
        for (int round = 0; !page.isEmpty() && round < 100; round++) {
            page.forEach(order -> read.add(order.id()));
            if (round < 10) {
                changeOthers(round);
            }
            page = page(Optional.of(read.get(read.size() - 1)), 5);
        }

        assertEquals(read.stream().distinct().toList(), read);
        var stayedOpen =
                all.stream().filter(id -> store().find(id).orElseThrow().isOpen());
        assertEquals(List.of(), stayedOpen.filter(id -> !read.contains(id)).toList());
    }

    @Test
    void a_limit_that_is_not_positive_is_rejected() {
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThrows(IllegalArgumentException.class, () -> page(Optional.empty(), limit));
        }
    }

    private List<Order> page(Optional<OrderId> after, int limit) {
        return store().openOrders(SEMESTER, after, limit).readable();
    }

    /** Closes one order that was read and one that was not, changes one of each, and places one at either end. */
    private void changeOthers(int round) {
        Stream.of(2 * round, 39 - 2 * round).forEach(number -> close(id(number)));
        Stream.of(2 * round + 1, 38 - 2 * round).forEach(number -> change(id(number)));
        var between = new OrderId(new UUID(id(0).value().getMostSignificantBits(), Long.MIN_VALUE + 1 + round));
        stored(placed(between, student(1000 + round), SEMESTER, NOON));
        stored(placed(100 + round));
    }

    private void close(OrderId id) {
        Order order = store().find(id).orElseThrow();
        var state = new OrderState.CancelledByUser();
        saved(store().update(
                        SampleOrders.with(order, state, SampleHistories.continued(order.history(), state.status()))));
    }

    private void change(OrderId id) {
        saved(store().update(store().find(id).orElseThrow().withSubmissionAttempted()));
    }

    /** Stores sample orders in a mixed sequence, and returns them by ascending id. */
    private List<Order> storedShuffled(int size) {
        var numbers = IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(numbers.subList(size / 4, size), 1);
        return numbers.stream()
                .map(number -> stored(placed(number)))
                .sorted(Comparator.comparing(Order::id))
                .toList();
    }
}
