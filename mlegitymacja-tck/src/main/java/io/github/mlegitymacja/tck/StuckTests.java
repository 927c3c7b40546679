package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.REASON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work keeps the reason why it is stuck until an update takes the reason away. */
abstract class StuckTests extends AbstractStoreTests {

    private static final Reason OTHER = new Reason(
            "x".repeat(Reason.MAX_CODE_LENGTH),
            "ż".repeat(Reason.MAX_TEXT_LENGTH),
            "\ud83c\udf93".repeat(Reason.MAX_TEXT_LENGTH / 2));

    StuckTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void the_reason_comes_back_until_an_update_replaces_or_removes_it() {
        Order order = stored(stuck(0));
        assertStored(order);

        Order replaced = saved(store().update(because(Optional.of(OTHER), order)));
        assertStored(replaced);
        assertEquals(Optional.of(OTHER), replaced.due().flatMap(Due::stuckBecause));

        Order freed = saved(store().update(because(Optional.empty(), replaced)));
        assertStored(freed);
        assertEquals(Optional.empty(), freed.due().flatMap(Due::stuckBecause));
    }

    @Test
    void work_that_is_done_takes_its_reason_away() {
        Order order = stored(stuck(0));

        saved(store().update(order.withDue(Optional.empty())));

        assertStored(order.withDue(Optional.empty()).withVersion(order.version() + 1));
    }

    @Test
    void a_new_order_can_be_stuck() {
        Order order = because(Optional.of(REASON), placed(0));

        saved(store().create(order));

        assertStored(order.withVersion(1));
    }

    @Test
    void an_imported_order_keeps_the_reason() {
        var importing = Assume.implementing(store(), ImportingOrderStore.class);
        importing.importAll(List.of(stuck(0)));

        assertStored(stuck(0).withVersion(1));
    }

    @Test
    void a_claim_keeps_the_reason() {
        Order order = stored(stuck(0));

        List<Order> claimed = claim(DueTask.WITHDRAW, NOON, 10);

        Order leased =
                order.withDue(order.due().map(due -> due.at(NOON.plus(LEASE)).claimedAt(NOON)));
        assertEquals(List.of(leased), claimed);
        assertStored(leased);
    }

    @Test
    void an_advance_keeps_the_reason() {
        Order order = stored(stuck(0));

        store().advance(order.id(), NOON.minusSeconds(1));

        assertStored(order.withDue(order.due().map(due -> due.at(NOON.minusSeconds(1)))));
    }

    @Test
    void only_stuck_orders_are_listed_and_counted() {
        var reports = reports();
        Order stuck = stored(stuck(0));
        stored(in(1, new OrderState.CancelledByUser()).withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON, 9))));
        stored(in(2, new OrderState.Failed(REASON)));
        stored(placed(3));
        Order open = stored(because(Optional.of(REASON), placed(4)));

        assertEquals(
                List.of(stuck, open), reports.stuckOrders(Optional.empty(), 10).readable());
        assertEquals(new OrdersInTrouble(2, 0), reports.countTrouble());
    }

    @Test
    void an_order_that_is_not_stuck_any_more_is_neither_listed_nor_counted() {
        var reports = reports();
        Order settled = stored(stuck(0));
        Order freed = stored(stuck(1));

        saved(store().update(settled.withDue(Optional.empty())));
        saved(store().update(because(Optional.empty(), freed)));

        assertEquals(List.of(), page(Optional.empty(), 10));
        assertEquals(new OrdersInTrouble(0, 0), reports.countTrouble());
    }

    @Test
    void pages_of_stuck_orders_are_sorted_by_id_without_gaps_or_duplicates() {
        reports();
        for (int number : List.of(2, 0, 4, 1, 3)) {
            stored(stuck(number));
        }

        assertEquals(List.of(id(0), id(1)), page(Optional.empty(), 2));
        assertEquals(List.of(id(2), id(3)), page(Optional.of(id(1)), 2));
        assertEquals(List.of(id(4)), page(Optional.of(id(3)), 2));
        assertEquals(List.of(), page(Optional.of(id(4)), 2));
    }

    @Test
    void a_page_of_stuck_orders_has_as_many_orders_as_its_positive_limit() {
        reports();
        for (int number = 0; number < 4; number++) {
            stored(stuck(number));
        }

        assertEquals(1, page(Optional.empty(), 1).size());
        assertEquals(4, page(Optional.empty(), Integer.MAX_VALUE).size());
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThrows(IllegalArgumentException.class, () -> page(Optional.empty(), limit));
        }
    }

    private ReportingOrderStore reports() {
        return Assume.implementing(store(), ReportingOrderStore.class);
    }

    private List<OrderId> page(Optional<OrderId> after, int limit) {
        return reports().stuckOrders(after, limit).readable().stream()
                .map(Order::id)
                .toList();
    }

    /** Returns a cancelled order that the ministry has refused to withdraw. */
    private static Order stuck(int number) {
        Due withdraw = Due.of(DueTask.WITHDRAW, NOON, 3, Optional.of(NOON.minusSeconds(60)));
        return because(
                Optional.of(REASON),
                in(number, new OrderState.CancelledByUser()).withDue(Optional.of(withdraw)));
    }

    private static Order because(Optional<Reason> reason, Order order) {
        return order.withDue(order.due().map(due -> due.stuckBecause(reason)));
    }
}
