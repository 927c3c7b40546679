package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A call that fails midway, at any step, takes effect completely or not at all. */
abstract class AtomicityTests extends AbstractStoreTests {

    /** More steps than any call should need. */
    private static final int MAX_STEPS = 500;

    private BreakableMidway connection;

    AtomicityTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireAConnectionThatBreaksMidway() {
        connection = Assume.implementing(contract, BreakableMidway.class);
    }

    @AfterEach
    void restoreConnection() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.restoreConnection();
        }
    }

    @Test
    void a_create_that_fails_midway_has_stored_the_order_or_nothing() {
        failAtEachStep(step -> {
            Order order = placed(step);
            boolean succeeded = succeeds(step, () -> store().create(order));
            assertAllOrNothing(succeeded, List.of(), List.of(order.withVersion(1)), now(order));
            return succeeded;
        });
    }

    @Test
    void an_update_that_fails_midway_has_stored_the_new_version_or_nothing() {
        failAtEachStep(step -> {
            Order before = stored(placed(step));
            Order after = submitted(before);
            boolean succeeded = succeeds(step, () -> store().update(after));
            assertAllOrNothing(succeeded, List.of(before), List.of(after.withVersion(2)), now(before));
            return succeeded;
        });
    }

    @Test
    void a_claim_that_fails_midway_has_leased_everything_or_nothing() {
        var leased = Optional.of(Due.of(DueTask.SUBMIT, NOON.plus(LEASE), 0, Optional.of(NOON)));
        failAtEachStep(step -> {
            Order one = stored(placed(2 * step));
            Order two = stored(placed(2 * step + 1));
            boolean succeeded = succeeds(step, () -> claim(DueTask.SUBMIT, NOON, 2));
            var after = List.of(one.withDue(leased), two.withDue(leased));
            assertAllOrNothing(succeeded, List.of(one, two), after, now(one, two));
            // The next claim must find its own orders only.
            now(one, two).forEach(order -> saved(store().update(order.withDue(Optional.empty()))));
            return succeeded;
        });
    }

    @Test
    void an_advance_that_fails_midway_has_moved_the_work_or_changed_nothing() {
        Instant earlier = NOON.minusSeconds(1);
        var advanced = Optional.of(Due.of(DueTask.SUBMIT, earlier));
        failAtEachStep(step -> {
            Order order = stored(placed(step));
            boolean succeeded = succeeds(step, () -> store().advance(order.id(), earlier));
            assertAllOrNothing(succeeded, List.of(order), List.of(order.withDue(advanced)), now(order));
            return succeeded;
        });
    }

    @Test
    void an_erasure_that_fails_midway_has_removed_everything_or_nothing() {
        failAtEachStep(step -> {
            Order one = stored(cancelled(2 * step, step));
            Order two = stored(cancelled(2 * step + 1, step));
            boolean succeeded = succeeds(step, () -> store().erase(student(step)));
            assertAllOrNothing(succeeded, List.of(one, two), List.of(), now(one, two));
            return succeeded;
        });
    }

    @Test
    void an_erasure_of_expired_orders_that_fails_midway_has_removed_everything_or_nothing() {
        var due = Optional.of(Due.of(DueTask.WITHDRAW, NOON));
        failAtEachStep(step -> {
            Order one = stored(cancelled(2 * step, step));
            Order two = stored(cancelled(2 * step + 1, step));
            boolean succeeded = succeeds(step, () -> store().eraseExpired(LAST_DAY.plusDays(1), 2));
            assertAllOrNothing(succeeded, List.of(one, two), List.of(), now(one, two));
            // The next erasure must find its own orders only.
            now(one, two).forEach(order -> saved(store().update(order.withDue(due))));
            return succeeded;
        });
    }

    @Test
    void a_batch_that_fails_midway_has_stored_or_not_changed_each_order() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        failAtEachStep(step -> {
            Order one = stored(placed(2 * step));
            Order two = stored(placed(2 * step + 1));
            boolean succeeded = succeeds(step, () -> batch.updateAll(List.of(submitted(one), submitted(two))));
            assertAllOrNothing(succeeded, List.of(one), List.of(submitted(one).withVersion(2)), now(one));
            assertAllOrNothing(succeeded, List.of(two), List.of(submitted(two).withVersion(2)), now(two));
            return succeeded;
        });
    }

    @Test
    void an_import_that_fails_midway_has_stored_each_order_completely_or_not_at_all() {
        var imports = Assume.implementing(store(), ImportingOrderStore.class);
        var due = Optional.of(Due.of(DueTask.WITHDRAW, NOON));
        failAtEachStep(step -> {
            Order one = cancelled(2 * step, 2 * step).withDue(due);
            Order two = cancelled(2 * step + 1, 2 * step + 1).withDue(due);
            boolean succeeded = succeeds(step, () -> imports.importAll(List.of(one, two)));
            assertAllOrNothing(succeeded, List.of(), List.of(one.withVersion(1)), now(one));
            assertAllOrNothing(succeeded, List.of(), List.of(two.withVersion(1)), now(two));
            return succeeded;
        });
    }

    @Test
    void codes_of_a_call_that_fails_midway_are_stored_with_the_order_or_not_at_all() {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        failAtEachStep(step -> {
            Order ready = ready(stored(placed(3 * step)), step);
            boolean succeeded = succeeds(step, () -> store().update(ready));
            assertCodesAreStoredWith(ready, storage);
            return succeeded;
        });
        if (store() instanceof BatchOrderStore batch) {
            failAtEachStep(step -> {
                Order ready = ready(stored(placed(3 * step + 1)), step);
                boolean succeeded = succeeds(step, () -> batch.updateAll(List.of(ready)));
                assertCodesAreStoredWith(ready, storage);
                return succeeded;
            });
        }
        if (store() instanceof ImportingOrderStore imports) {
            failAtEachStep(step -> {
                Order ready = ready(placed(3 * step + 2), step);
                boolean succeeded = succeeds(step, () -> imports.importAll(List.of(ready)));
                assertCodesAreStoredWith(ready, storage);
                return succeeded;
            });
        }
    }

    private static Order ready(Order order, int step) {
        var state = new OrderState.ReadyForPickup(new Activation(order.id() + "-qr-" + step, order.id() + "-code"));
        return order.changed(state, Optional.empty(), OrderEvent.ISSUE, Actor.MINISTRY, NOON);
    }

    /** The message does not quote the text, because it can contain secrets. */
    private void assertCodesAreStoredWith(Order order, InspectableStorage storage) {
        if (reread(order).flatMap(Order::activation).isEmpty()) {
            Activation activation = order.activation().orElseThrow();
            String stored = storage.allStoredText();
            assertFalse(stored.contains(activation.qrText()) || stored.contains(activation.code()), "codes are stored");
        }
    }

    @Test
    void an_update_that_fails_midway_has_stored_the_order_with_its_change_or_nothing() {
        var outbox = Assume.implementing(store(), OutboxOrderStore.class);
        outbox.startKeepingChanges();
        failAtEachStep(step -> {
            Order order = stored(placed(step));
            outbox.confirm(NOON, List.of(new Delivery(order.id(), 1, 0, NOON)));
            boolean succeeded = succeeds(step, () -> store().update(submitted(order)));
            assertChangesKept(outbox, order);
            return succeeded;
        });
    }

    @Test
    void a_batch_that_fails_midway_has_stored_each_order_with_its_change_or_nothing() {
        var outbox = Assume.implementing(store(), OutboxOrderStore.class);
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        outbox.startKeepingChanges();
        failAtEachStep(step -> {
            Order one = stored(placed(2 * step));
            Order two = stored(placed(2 * step + 1));
            outbox.confirm(NOON, List.of(new Delivery(one.id(), 1, 0, NOON), new Delivery(two.id(), 1, 0, NOON)));
            boolean succeeded = succeeds(step, () -> batch.updateAll(List.of(submitted(one), submitted(two))));
            assertChangesKept(outbox, one, two);
            return succeeded;
        });
    }

    /** Asserts that a change is kept for each order that was stored, then confirms all. */
    private void assertChangesKept(OutboxOrderStore outbox, Order... orders) {
        var changed = now(orders).stream()
                .filter(order -> order.history().size() == 2)
                .toList();
        var kept = outbox.claimChanges(NOON, LEASE, 10).readable();
        assertEquals(Set.copyOf(changed), kept.stream().map(KeptChanges::order).collect(Collectors.toSet()));
        outbox.confirm(
                NOON,
                changed.stream()
                        .map(order -> new Delivery(order.id(), 2, 0, NOON))
                        .toList());
    }

    /** Makes calls fail at a later and later step, until one succeeds. */
    private static void failAtEachStep(IntPredicate call) {
        for (int step = 0; step < MAX_STEPS; step++) {
            if (succeedsCompletely(call, step)) {
                return;
            }
        }
        fail("the call fails even if " + MAX_STEPS + " steps succeed");
    }

    private static boolean succeedsCompletely(IntPredicate call, int step) {
        try {
            return call.test(step);
        } catch (AssertionError e) {
            throw new AssertionFailedError(
                    "the connection broke after " + step + " steps of the call: " + e.getMessage(), e);
        }
    }

    private boolean succeeds(int afterSteps, Runnable call) {
        connection.breakConnectionAfter(afterSteps);
        try {
            call.run();
            return true;
        } catch (InfrastructureException e) {
            return false;
        } finally {
            connection.restoreConnection();
        }
    }

    private static void assertAllOrNothing(boolean succeeded, List<Order> before, List<Order> after, List<Order> now) {
        if (succeeded || !now.equals(before)) {
            assertEquals(after, now);
        }
    }

    private List<Order> now(Order... orders) {
        return Stream.of(orders).flatMap(order -> reread(order).stream()).toList();
    }

    private static Order submitted(Order order) {
        var due = Due.of(DueTask.POLL, NOON.plusSeconds(30));
        return order.changed(new OrderState.InProgress(), Optional.of(due), OrderEvent.SUBMIT, Actor.UNIVERSITY, NOON);
    }

    private static Order cancelled(int number, int student) {
        var state = new OrderState.CancelledByUser();
        Order placed = placed(id(number), student(student), SEMESTER, NOON);
        return SampleOrders.with(placed, state, SampleOrders.history(state.status()));
    }
}
