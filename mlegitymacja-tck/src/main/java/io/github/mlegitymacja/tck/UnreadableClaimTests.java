package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order that cannot be read is claimed like any other, and reported until it is repaired. */
abstract class UnreadableClaimTests extends AbstractUnreadableTests {

    private static final Instant END_OF_LEASE = NOON.plus(LEASE);

    UnreadableClaimTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void a_claim_lists_the_unreadable_orders_and_returns_the_others() {
        damaged(placed(0));
        stored(placed(1));
        damaged(in(2, new OrderState.Collected()));

        assertFoundIds(List.of(id(1)), List.of(id(0)), claimSubmits(NOON, 10));
    }

    @Test
    void an_unreadable_order_is_leased_like_any_other() {
        damaged(placed(0));
        claimSubmits(NOON, 10);

        assertEquals(StoredOrders.none(), claimSubmits(NOON, 10));
        assertEquals(StoredOrders.none(), claimSubmits(END_OF_LEASE.minus(MICROSECOND), 10));
        assertFoundIds(List.of(), List.of(id(0)), claimSubmits(END_OF_LEASE, 10));
    }

    @Test
    void more_unreadable_orders_than_the_limit_do_not_keep_others_from_being_claimed() {
        for (int number = 0; number < 3; number++) {
            damaged(placed(number));
        }
        stored(placed(id(3), SampleOrders.student(3), SampleOrders.SEMESTER, NOON.plusSeconds(1)));

        assertFoundIds(List.of(), List.of(id(0), id(1)), claimSubmits(NOON.plusSeconds(1), 2));
        assertFoundIds(List.of(id(3)), List.of(id(2)), claimSubmits(NOON.plusSeconds(1), 2));
    }

    @Test
    void an_order_is_unreadable_since_the_first_claim_that_could_not_read_it() {
        Order order = damaged(placed(0));
        Instant first = NOON.plus(MICROSECOND);
        assertEquals(Optional.empty(), since(store().ordersOf(order.student())));

        assertEquals(Optional.of(first), since(claimSubmits(first, 1)));

        assertEquals(Optional.of(first), since(store().ordersOf(order.student())));
        assertEquals(Optional.of(first), since(claimSubmits(first.plus(LEASE), 1)));
        assertEquals(Optional.of(first), since(store().ordersOf(order.student())));
    }

    @Test
    void a_repaired_order_is_claimed_when_the_lease_ends() {
        Order order = damaged(placed(0));
        claimSubmits(NOON, 1);
        repair(order);

        assertEquals(StoredOrders.none(), claimSubmits(END_OF_LEASE.minus(MICROSECOND), 1));
        assertFoundIds(List.of(order.id()), List.of(), claimSubmits(END_OF_LEASE, 1));
        saved(store().update(order.withSubmissionAttempted()));
    }

    @Test
    void an_advance_makes_a_repaired_order_claimable_at_once() {
        Order order = damaged(placed(0));
        claimSubmits(NOON, 1);
        store().advance(order.id(), NOON.plus(MICROSECOND));
        repair(order);

        assertEquals(StoredOrders.none(), claimSubmits(NOON, 1));
        assertFoundIds(List.of(order.id()), List.of(), claimSubmits(NOON.plus(MICROSECOND), 1));
    }

    @Test
    void a_claim_that_reads_the_order_again_ends_the_series() {
        Order order = damaged(placed(0));
        claimSubmits(NOON, 1);
        repair(order);
        claimSubmits(END_OF_LEASE, 1);
        damage(order);

        assertEquals(Optional.empty(), since(store().ordersOf(order.student())));
        Instant later = END_OF_LEASE.plus(LEASE);
        assertEquals(Optional.of(later), since(claimSubmits(later, 1)));
    }

    @Test
    void unreadable_orders_are_reported_once_a_claim_has_found_them() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        stored(placed(0));
        damaged(placed(1));
        assertEquals(List.of(), reports.unreadableOrders(Optional.empty(), 10));
        assertEquals(new OrdersInTrouble(0, 0), reports.countTrouble());

        claimSubmits(NOON, 10);

        assertEquals(List.of(id(1)), reported(reports, Optional.empty(), 10));
        assertEquals(
                Optional.of(NOON),
                reports.unreadableOrders(Optional.empty(), 10).get(0).since());
        assertEquals(new OrdersInTrouble(0, 1), reports.countTrouble());
    }

    @Test
    void unreadable_orders_are_reported_page_by_page() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        for (int number : List.of(1, 2, 0)) {
            damaged(placed(number));
            claimSubmits(NOON.plusSeconds(3 - number), 10);
        }

        assertEquals(List.of(id(0), id(1)), reported(reports, Optional.empty(), 2));
        assertEquals(List.of(id(2)), reported(reports, Optional.of(id(1)), 2));
        assertEquals(List.of(), reported(reports, Optional.of(id(2)), 2));
        assertEquals(List.of(id(0), id(1), id(2)), reported(reports, Optional.empty(), Integer.MAX_VALUE));
    }

    @Test
    void the_unreadable_orders_are_reported_with_a_positive_limit_only() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThrows(IllegalArgumentException.class, () -> reports.unreadableOrders(Optional.empty(), limit));
        }
    }

    @Test
    void a_repaired_order_is_not_reported() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        Order order = damaged(placed(0));
        claimSubmits(NOON, 10);

        repair(order);
        assertEquals(List.of(), reports.unreadableOrders(Optional.empty(), 10));

        claimSubmits(END_OF_LEASE, 10);
        assertEquals(List.of(), reports.unreadableOrders(Optional.empty(), 10));
        assertEquals(new OrdersInTrouble(0, 0), reports.countTrouble());
    }

    @Test
    void an_order_that_is_updated_after_its_repair_is_not_counted() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        Order order = damaged(placed(0));
        claimSubmits(NOON, 10);
        repair(order);

        saved(store().update(SampleOrders.cancelled(order)));

        assertEquals(new OrdersInTrouble(0, 0), reports.countTrouble());
    }

    private StoredOrders claimSubmits(Instant now, int limit) {
        return store().claim(Claim.of(DueTask.SUBMIT, now, LEASE, limit));
    }

    private static Optional<Instant> since(StoredOrders found) {
        assertEquals(1, found.unreadable().size());
        return found.unreadable().get(0).since();
    }

    private static List<OrderId> reported(ReportingOrderStore reports, Optional<OrderId> after, int limit) {
        return reports.unreadableOrders(after, limit).stream()
                .map(UnreadableOrder::id)
                .toList();
    }
}
