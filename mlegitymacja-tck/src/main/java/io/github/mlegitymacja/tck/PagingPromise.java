package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
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

/** Reading the open orders of a semester, page by page. */
abstract class PagingPromise extends StorePromise {

    private static final OrderId FIRST_ID = OrderId.parse("00000000-0000-7000-8000-000000000000");
    /** Its first bit is set, so that comparing it as a signed number puts it first. */
    private static final OrderId LAST_ID = OrderId.parse("ffffffff-ffff-7fff-bfff-ffffffffffff");

    PagingPromise(OrderStoreContract contract) {
        super(contract);
    }

    @Test
    void a_semester_without_orders_has_one_empty_page() {
        stored(placed(0));

        assertEquals(List.of(), store().openOrders(SEMESTER.next(), Optional.empty(), 10));
    }

    @Test
    void pages_follow_each_other_by_ascending_id_without_gap_or_repetition() {
        List<Order> all = storedShuffled(7);

        assertEquals(all.subList(0, 3), page(Optional.empty(), 3));
        assertEquals(all.subList(3, 6), page(Optional.of(id(2)), 3));
        assertEquals(all.subList(6, 7), page(Optional.of(id(5)), 3));
        assertEquals(List.of(), page(Optional.of(id(6)), 3));
    }

    @Test
    void a_full_page_is_as_long_as_the_limit_and_the_limit_may_be_as_large_as_it_gets() {
        List<Order> all = storedShuffled(4);

        assertEquals(all.subList(0, 1), page(Optional.empty(), 1));
        assertEquals(all, page(Optional.empty(), 4));
        assertEquals(all, page(Optional.empty(), Integer.MAX_VALUE));
    }

    @Test
    void ids_are_ordered_from_the_first_there_can_be_to_the_last() {
        Order middle = stored(placed(0));
        Order last = stored(placed(LAST_ID, student(1), SEMESTER, NOON));
        Order first = stored(placed(FIRST_ID, student(2), SEMESTER, NOON));

        assertEquals(List.of(first, middle, last), page(Optional.empty(), 10));
        assertEquals(List.of(last), page(Optional.of(id(0)), 10));
        assertEquals(List.of(), page(Optional.of(LAST_ID), 10));
    }

    @Test
    void a_page_may_begin_after_an_id_that_is_not_stored() {
        Order first = stored(placed(1));
        Order second = stored(placed(3));

        assertEquals(List.of(first, second), page(Optional.of(id(0)), 10));
        assertEquals(List.of(second), page(Optional.of(id(2)), 10));
    }

    @Test
    void open_orders_are_seen_and_closed_ones_are_not() {
        List<Order> stored = IntStream.range(0, SampleOrders.states().size())
                .mapToObj(number -> stored(in(number, SampleOrders.states().get(number))))
                .toList();

        assertEquals(stored.stream().filter(Order::isOpen).toList(), page(Optional.empty(), 10));
    }

    @Test
    void orders_of_other_semesters_are_not_seen() {
        stored(placed(id(0), student(0), SEMESTER.previous(), NOON));
        Order own = stored(placed(id(1), student(0), SEMESTER, NOON));
        stored(placed(id(2), student(0), SEMESTER.next(), NOON));

        assertEquals(List.of(own), page(Optional.empty(), 10));
    }

    @Test
    void what_is_open_all_the_while_is_seen_once_though_others_come_go_and_change() {
        List<OrderId> all = storedShuffled(40).stream().map(Order::id).toList();
        var seen = new ArrayList<OrderId>();
        List<Order> page = page(Optional.empty(), 5);
        for (int round = 0; !page.isEmpty(); round++) {
            page.forEach(order -> seen.add(order.id()));
            if (round < 10) {
                disturb(round);
            }
            page = page(Optional.of(seen.get(seen.size() - 1)), 5);
        }

        assertEquals(seen.stream().distinct().toList(), seen);
        var stayedOpen =
                all.stream().filter(id -> store().find(id).orElseThrow().isOpen());
        assertEquals(List.of(), stayedOpen.filter(id -> !seen.contains(id)).toList());
    }

    @Test
    void a_limit_that_is_not_positive_is_refused() {
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThrows(IllegalArgumentException.class, () -> page(Optional.empty(), limit));
        }
    }

    private List<Order> page(Optional<OrderId> after, int limit) {
        return store().openOrders(SEMESTER, after, limit);
    }

    /** Closes one order that was seen and one that was not, changes two others, and places one at either end. */
    private void disturb(int round) {
        Stream.of(2 * round, 39 - 2 * round).forEach(number -> close(id(number)));
        Stream.of(2 * round + 1, 38 - 2 * round).forEach(number -> change(id(number)));
        var between = new OrderId(new UUID(id(0).value().getMostSignificantBits(), Long.MIN_VALUE + 1 + round));
        stored(placed(between, student(1000 + round), SEMESTER, NOON));
        stored(placed(100 + round));
    }

    private void close(OrderId id) {
        Order order = store().find(id).orElseThrow();
        var state = new OrderState.CancelledByUser();
        saved(store().update(SampleOrders.with(order, state, Histories.continued(order.history(), state.status()))));
    }

    private void change(OrderId id) {
        saved(store().update(store().find(id).orElseThrow().handOverAttempted()));
    }

    /** Stores sample orders neither by ascending nor by descending id, and returns them by ascending id. */
    private List<Order> storedShuffled(int size) {
        var numbers = IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(numbers.subList(size / 4, size), 1);
        return numbers.stream()
                .map(number -> stored(placed(number)))
                .sorted(Comparator.comparing(Order::id))
                .toList();
    }
}
