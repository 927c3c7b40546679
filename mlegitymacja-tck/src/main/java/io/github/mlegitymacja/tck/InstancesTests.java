package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one instance changes, another one sees at once, whatever it has read or found before. */
abstract class InstancesTests extends AbstractStoreTests {

    private static final Instant LATER = NOON.plusSeconds(3600);

    private OrderStore another;

    InstancesTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void openAnotherInstance() {
        another = Assume.implementing(contract, SharedStorage.class).openAnother();
    }

    @Test
    void an_update_replaces_what_a_claim_of_another_instance_has_set_since() {
        stored(placed(0));
        Order read = reread(placed(0)).orElseThrow();
        another.claim(Claim.of(DueTask.SUBMIT, NOON, LEASE, 1));

        Order updated = saved(store().update(read.withValidUntil(SampleOrders.LAST_DAY.plusDays(1))));

        assertEquals(read.due(), updated.due());
        assertStored(updated);
    }

    @Test
    void work_that_another_instance_makes_due_is_claimed_although_nothing_was_due_before() {
        assertEquals(List.of(), claim(DueTask.SUBMIT, NOON, 1));
        Order created = saved(another.create(placed(0)));
        assertEquals(List.of(created.id()), claimedIds());

        Order postponed = saved(another.create(placed(1).withDue(Optional.of(Due.of(DueTask.SUBMIT, LATER)))));
        assertEquals(List.of(), claim(DueTask.SUBMIT, NOON, 1));
        another.advance(postponed.id(), NOON);
        assertEquals(List.of(postponed.id()), claimedIds());
    }

    @Test
    void work_that_another_instance_has_claimed_since_becomes_due_once_more() {
        Order order = stored(placed(0));
        store().advance(order.id(), NOON.minusSeconds(1));
        another.claim(Claim.of(DueTask.SUBMIT, NOON, LEASE, 1));

        store().advance(order.id(), NOON.plusSeconds(1));

        assertEquals(1, claim(DueTask.SUBMIT, NOON.plusSeconds(1), 1).size());
    }

    @Test
    void a_wrong_clock_of_another_instance_is_corrected_although_none_was_found_before() {
        stored(placed(0));
        assertEquals(0, store().advanceClaimedAfter(NOON));
        another.claim(Claim.of(DueTask.SUBMIT, LATER, LEASE, 1));

        assertEquals(1, store().advanceClaimedAfter(NOON));
        assertEquals(List.of(placed(0).id()), claimedIds());
    }

    @Test
    void changes_that_another_instance_keeps_and_confirms_are_seen_at_once() {
        var outbox = Assume.implementing(store(), OutboxOrderStore.class);
        var other = Assume.implementing(another, OutboxOrderStore.class);
        outbox.startKeepingChanges();
        other.startKeepingChanges();
        assertEquals(Optional.empty(), outbox.oldestKeptSince());
        Order created = saved(another.create(placed(0)));

        assertEquals(Optional.of(NOON), outbox.oldestKeptSince());
        var claimed = outbox.claimChanges(NOON, LEASE, 1).readable();
        assertEquals(List.of(created), claimed.stream().map(KeptChanges::order).toList());
        other.confirm(NOON, List.of(new Delivery(created.id(), 1, 0, NOON)));
        assertEquals(Optional.empty(), outbox.oldestKeptSince());
    }

    private List<?> claimedIds() {
        return claim(DueTask.SUBMIT, NOON, 1).stream().map(Order::id).toList();
    }
}
