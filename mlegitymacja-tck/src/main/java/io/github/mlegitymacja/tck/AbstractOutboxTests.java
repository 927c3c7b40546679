package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The base of the groups of tests that need an {@link OutboxOrderStore}. */
abstract class AbstractOutboxTests extends AbstractStoreTests {

    static final Instant END_OF_LEASE = NOON.plus(LEASE);

    private OutboxOrderStore outbox;
    private Instant lastClaim = NOON;
    private Instant afterAllLeases = NOON.plus(Duration.ofDays(1));

    AbstractOutboxTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    final void requireAStoreThatKeepsChanges() {
        outbox = Assume.implementing(store(), OutboxOrderStore.class);
    }

    final OutboxOrderStore outbox() {
        return outbox;
    }

    final List<KeptChanges> claimChanges(Instant now) {
        return claimed(now).readable();
    }

    final ClaimedChanges claimed(Instant now) {
        lastClaim = now;
        return outbox.claimChanges(now, LEASE, 100);
    }

    /** Returns all that is kept, by ascending id. Each call claims it again, later than all leases. */
    final List<KeptChanges> kept() {
        afterAllLeases = afterAllLeases.plus(Duration.ofDays(1));
        return claimChanges(afterAllLeases).stream()
                .sorted(Comparator.comparing(changes -> changes.order().id()))
                .toList();
    }

    final void confirm(Order order, int confirmed) {
        confirm(delivered(order.id(), confirmed));
    }

    /** Confirms what the last claim has returned. */
    final void confirm(Delivery... deliveries) {
        outbox.confirm(lastClaim, List.of(deliveries));
    }

    static Delivery delivered(OrderId order, int confirmed) {
        return new Delivery(order, confirmed, 0, NOON);
    }

    /** Returns what is kept of an order if the given number of its entries are confirmed, and no delivery has failed. */
    static KeptChanges after(int confirmed, Order order) {
        return new KeptChanges(order, confirmed, 0);
    }

    final Order updated(Order order) {
        return saved(store().update(order));
    }

    static void assertIds(List<OrderId> expected, List<KeptChanges> found) {
        assertEquals(
                expected, found.stream().map(changes -> changes.order().id()).toList());
    }

    /** Returns the order in progress, with one more entry in its history and nothing due. */
    static Order continued(Order order) {
        return continued(order, NOON);
    }

    static Order continued(Order order, Instant at) {
        return order.changed(new OrderState.InProgress(), Optional.empty(), OrderEvent.SUBMIT, Actor.UNIVERSITY, at);
    }
}
