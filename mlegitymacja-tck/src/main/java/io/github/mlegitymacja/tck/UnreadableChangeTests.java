package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order with kept changes that cannot be read is reported, whether work is due for it or not. */
abstract class UnreadableChangeTests extends AbstractOutboxTests {

    private DamageableStorage storage;

    UnreadableChangeTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void startKeepingChanges() {
        storage = Assume.implementing(contract, DamageableStorage.class);
        outbox().startKeepingChanges();
    }

    @Test
    void changes_of_an_unreadable_order_are_leased_and_those_of_others_returned() {
        Order unreadable = damagedWithNothingDue(0);
        Order other = stored(placed(1));

        ClaimedChanges claimed = claimed(NOON);

        assertEquals(List.of(after(0, other)), claimed.readable());
        assertEquals(List.of(unreadable.id()), ids(claimed));
        confirm(other, 1);
        assertEquals(List.of(), ids(claimed(END_OF_LEASE.minus(MICROSECOND))));
        assertEquals(List.of(unreadable.id()), ids(claimed(END_OF_LEASE)));
    }

    @Test
    void the_changes_of_a_repaired_order_are_claimed_when_the_lease_ends() {
        Order order = damagedWithNothingDue(0);
        claimed(NOON);

        storage.repair(order.id());

        assertEquals(List.of(), claimChanges(END_OF_LEASE.minus(MICROSECOND)));
        assertEquals(List.of(after(0, order)), claimChanges(END_OF_LEASE));
    }

    @Test
    void an_order_is_unreadable_since_the_first_claim_of_its_changes() {
        damagedWithNothingDue(0);

        assertEquals(Optional.of(NOON), since(claimed(NOON)));
        assertEquals(Optional.of(NOON), since(claimed(END_OF_LEASE)));
    }

    @Test
    void a_claim_of_changes_goes_on_with_the_series_that_a_claim_of_work_has_begun() {
        Order order = stored(placed(0));
        storage.damage(order.id());
        claim(DueTask.SUBMIT, NOON, 1);

        assertEquals(Optional.of(NOON), since(claimed(NOON.plus(MICROSECOND))));
    }

    @Test
    void an_unreadable_order_with_kept_changes_is_reported_although_nothing_is_due() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        Order order = damagedWithNothingDue(0);
        assertReported(reports);

        claimed(NOON);

        assertReported(reports, order);
        assertEquals(
                Optional.of(NOON),
                reports.unreadableOrders(Optional.empty(), 10).get(0).since());
    }

    @Test
    void an_order_whose_changes_can_be_claimed_again_is_not_reported() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        Order order = damagedWithNothingDue(0);
        claimed(NOON);
        storage.repair(order.id());

        claimed(END_OF_LEASE);

        assertReported(reports);
        storage.damage(order.id());
        Instant later = END_OF_LEASE.plus(LEASE);
        assertEquals(Optional.of(later), since(claimed(later)));
    }

    private Order damagedWithNothingDue(int number) {
        Order order = updated(continued(stored(placed(number))));
        storage.damage(id(number));
        return order;
    }

    private static void assertReported(ReportingOrderStore reports, Order... orders) {
        assertEquals(
                List.of(orders).stream().map(Order::id).toList(),
                reports.unreadableOrders(Optional.empty(), 10).stream()
                        .map(UnreadableOrder::id)
                        .toList());
        assertEquals(new OrdersInTrouble(0, orders.length), reports.countTrouble());
    }

    private static List<OrderId> ids(ClaimedChanges claimed) {
        return claimed.unreadable().stream().map(UnreadableOrder::id).toList();
    }

    private static Optional<Instant> since(ClaimedChanges claimed) {
        assertEquals(1, claimed.unreadable().size());
        return claimed.unreadable().get(0).since();
    }
}
