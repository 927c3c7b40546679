package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kept changes are claimed again and again until they are confirmed. */
abstract class DeliveryTests extends AbstractOutboxTests {

    private static final Instant LATER = NOON.plusSeconds(30).plus(MICROSECOND);

    DeliveryTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void startKeepingChanges() {
        outbox().startKeepingChanges();
    }

    @Test
    void confirmed_changes_are_not_kept_any_more() {
        Order order = stored(placed(0));
        Order other = stored(placed(1));
        claimChanges(NOON);

        confirm(order, 1);

        assertEquals(List.of(after(0, other)), kept());
    }

    @Test
    void changes_that_were_not_confirmed_are_due_again_at_the_time_of_the_delivery() {
        Order order = updated(continued(continued(stored(placed(0)))));
        claimChanges(NOON);

        confirm(new Delivery(order.id(), 1, 0, LATER));

        assertEquals(List.of(), claimChanges(LATER.minus(MICROSECOND)));
        assertEquals(List.of(after(1, order)), claimChanges(LATER));
    }

    @Test
    void entries_that_one_call_adds_are_due_at_the_time_of_the_first() {
        Order order = stored(placed(0));
        claimChanges(NOON);
        confirm(order, 1);

        Order changed = updated(continued(continued(order, LATER), NOON));

        assertEquals(List.of(), claimChanges(LATER.minus(MICROSECOND)));
        assertEquals(List.of(after(1, changed)), claimChanges(LATER));
    }

    @Test
    void a_delivery_may_be_due_again_later_than_the_lease_ends() {
        Order order = stored(placed(0));
        claimChanges(NOON);
        Instant later = END_OF_LEASE.plusSeconds(1);

        confirm(new Delivery(order.id(), 0, 1, later));

        assertEquals(List.of(), claimChanges(later.minus(MICROSECOND)));
        assertEquals(1, claimChanges(later).size());
    }

    @Test
    void failed_deliveries_are_counted_until_one_succeeds() {
        Order order = updated(continued(stored(placed(0))));
        claimChanges(NOON);
        confirm(new Delivery(order.id(), 0, 7, NOON));
        assertEquals(List.of(new KeptChanges(order, 0, 7)), kept());
        assertEquals(List.of(new KeptChanges(order, 0, 7)), kept());

        confirm(new Delivery(order.id(), 1, 0, NOON));

        assertEquals(List.of(after(1, order)), kept());
    }

    @Test
    void a_change_that_is_stored_after_a_failed_delivery_waits_with_the_others() {
        Order order = stored(placed(0));
        claimChanges(NOON);
        confirm(new Delivery(order.id(), 0, 7, LATER));

        Order changed = updated(continued(order));

        assertEquals(List.of(), claimChanges(LATER.minus(MICROSECOND)));
        assertEquals(List.of(new KeptChanges(changed, 0, 7)), claimChanges(LATER));
    }

    @Test
    void an_older_delivery_takes_nothing_back() {
        Order part = updated(continued(continued(stored(placed(0)))));
        Order whole = stored(placed(1));
        confirm(part, 2);
        confirm(whole, 1);

        confirm(part, 1);
        confirm(whole, 0);

        assertEquals(List.of(after(2, part)), kept());
    }

    @Test
    void a_delivery_that_ends_after_its_lease_confirms_and_does_not_end_the_lease_of_another_worker() {
        Order order = updated(continued(continued(stored(placed(0)))));
        claimChanges(NOON);
        claimChanges(END_OF_LEASE);

        outbox().confirm(NOON, List.of(new Delivery(order.id(), 1, 7, NOON)));

        Instant end = END_OF_LEASE.plus(LEASE);
        assertEquals(List.of(), claimChanges(end.minus(MICROSECOND)));
        assertEquals(List.of(after(1, order)), claimChanges(end));
    }

    @Test
    void a_change_that_was_stored_since_the_claim_is_kept() {
        Order claimed = stored(placed(0));
        claimChanges(NOON);
        Order changed = updated(continued(claimed));

        confirm(new Delivery(claimed.id(), 1, 0, LATER));

        assertEquals(List.of(), claimChanges(LATER.minus(MICROSECOND)));
        assertEquals(List.of(after(1, changed)), claimChanges(LATER));
    }

    @Test
    void a_change_of_an_order_whose_changes_are_all_confirmed_is_kept() {
        Order order = stored(placed(0));
        confirm(order, 1);

        Order changed = updated(continued(order));

        assertEquals(List.of(after(1, changed)), kept());
        confirm(changed, 2);
        assertEquals(List.of(), kept());
    }

    @Test
    void many_deliveries_are_confirmed_at_once() {
        var orders = IntStream.range(0, 50)
                .mapToObj(number -> updated(continued(stored(placed(number)))))
                .toList();

        confirm(orders.stream()
                .map(order -> delivered(order.id(), order.id().equals(id(7)) ? 1 : 2))
                .toArray(Delivery[]::new));

        assertEquals(List.of(after(1, orders.get(7))), kept());
    }

    @Test
    void deliveries_of_orders_that_keep_no_changes_are_ignored() {
        Order order = stored(placed(0));
        Order erased = stored(SampleOrders.in(1, new OrderState.CancelledByUser()));
        store().erase(erased.student());

        confirm();
        confirm(delivered(id(9), 1), delivered(erased.id(), 1), delivered(order.id(), 1));

        assertEquals(List.of(), kept());
    }

    @Test
    void no_change_is_lost_or_delivered_twice_while_others_store_changes() {
        var orders =
                IntStream.range(0, 4).mapToObj(number -> stored(placed(number))).toList();
        int changes = 50;

        var delivered = ParallelCalls.run(thread -> {
            var numbers = new ArrayList<String>();
            for (int round = 0; round < changes; round++) {
                if (thread < orders.size()) {
                    updated(continued(reread(orders.get(thread)).orElseThrow()));
                } else {
                    numbers.addAll(deliverAll());
                }
            }
            return numbers;
        });

        var all = new ArrayList<>(deliverAll());
        delivered.forEach(all::addAll);
        var expected = orders.stream()
                .flatMap(order -> IntStream.rangeClosed(0, changes).mapToObj(number -> order.id() + " " + number))
                .sorted()
                .toList();
        assertEquals(expected, all.stream().sorted().toList());
    }

    /** Delivers what can be claimed now, and confirms it. Returns the order and the number of each change. */
    private List<String> deliverAll() {
        List<KeptChanges> claimed = claimChanges(NOON);
        outbox().confirm(
                        NOON,
                        claimed.stream()
                                .map(kept -> delivered(
                                        kept.order().id(),
                                        kept.order().history().size()))
                                .toList());
        return claimed.stream()
                .flatMap(kept -> kept.changes().stream())
                .map(change -> change.order().id() + " " + change.number())
                .toList();
    }
}
