package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Different calls at the same time undo nothing of each other. Half of the threads use a second instance of the store, if the
 * test class can open it.
 */
abstract class CrossingTests extends AbstractStoreTests {

    private static final int ROUNDS = 15;
    private static final int MOST_CONFLICTS = 1_000;

    CrossingTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void no_update_is_lost_while_orders_are_claimed() {
        assertNoUpdateIsLostWhile(store -> store.claim(Claim.of(DueTask.SUBMIT, NOON, LEASE, 10)));
    }

    @Test
    void no_update_is_lost_while_work_becomes_due_that_a_wrong_clock_has_put_off() {
        assertNoUpdateIsLostWhile(store -> store.advanceClaimedAfter(NOON.minusSeconds(1)));
    }

    @Test
    void no_update_is_lost_while_submissions_become_due() {
        Assume.implementing(store(), BatchOrderStore.class);

        assertNoUpdateIsLostWhile(
                store -> ((BatchOrderStore) store).advanceSubmissions(Set.of(student(0)), NOON.minusSeconds(1)));
    }

    @Test
    void no_update_is_lost_while_orders_are_erased() {
        assertNoUpdateIsLostWhile(store -> {
            store.erase(student(0));
            store.eraseExpired(LAST_DAY.plusDays(1), 10);
        });
    }

    @Test
    void no_update_is_lost_while_orders_are_imported() {
        Assume.implementing(store(), ImportingOrderStore.class);

        assertNoUpdateIsLostWhile(store -> ((ImportingOrderStore) store).importAll(List.of(placed(0), placed(1))));
    }

    @Test
    void no_update_is_lost_while_changes_are_claimed() {
        var outbox = Assume.implementing(store(), OutboxOrderStore.class);
        outbox.startKeepingChanges();

        assertNoUpdateIsLostWhile(store -> ((OutboxOrderStore) store).claimChanges(NOON, LEASE, 10));

        List<KeptChanges> kept =
                outbox.claimChanges(NOON.plus(LEASE), LEASE, 10).readable();
        assertEquals(
                List.of(store().find(id(0)).orElseThrow()),
                kept.stream()
                        .map(KeptChanges::order)
                        .filter(order -> order.id().equals(id(0)))
                        .toList());
    }

    @Test
    void an_order_is_always_read_as_one_of_its_versions() {
        assertNoUpdateIsLostWhile(store -> {
            assertWhole(store.find(id(0)).orElseThrow());
            store.ordersOf(student(0)).readable().forEach(CrossingTests::assertWhole);
            store.openOrders(SEMESTER, Optional.empty(), 10).readable().forEach(CrossingTests::assertWhole);
        });
    }

    @Test
    void of_orders_of_a_student_that_are_created_and_imported_at_the_same_time_one_is_open() {
        Assume.implementing(store(), ImportingOrderStore.class);
        List<OrderStore> instances = instances();
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * ParallelCalls.THREADS;
            ParallelCalls.run(thread -> {
                OrderStore store = instance(instances, thread);
                Order order = placed(id(first + thread), student(first), SEMESTER, NOON);
                return thread % 2 == 0 ? store.create(order) : ((ImportingOrderStore) store).importAll(List.of(order));
            });

            assertEquals(1, store().ordersOf(student(first)).readable().size());
        }
    }

    @Test
    void of_orders_of_a_student_that_are_created_by_two_instances_one_is_stored() {
        List<OrderStore> instances = instances();
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * ParallelCalls.THREADS;
            var results = ParallelCalls.run(thread ->
                    instance(instances, thread).create(placed(id(first + thread), student(first), SEMESTER, NOON)));

            assertEquals(1, countSaved(results));
        }
    }

    @Test
    void an_order_is_never_claimed_by_two_instances() {
        List<OrderStore> instances = instances();
        for (int number = 0; number < 3 * ROUNDS; number++) {
            stored(placed(number));
        }

        var claims = ParallelCalls.run(thread -> instance(instances, thread)
                .claim(Claim.of(DueTask.SUBMIT, NOON, LEASE, ROUNDS))
                .readable());

        List<OrderId> claimed =
                claims.stream().flatMap(List::stream).map(Order::id).toList();
        assertEquals(Set.copyOf(claimed).size(), claimed.size());
    }

    @Test
    void a_closed_order_is_erased_or_becomes_due_and_never_both() {
        List<OrderStore> instances = instances();
        for (int number = 0; number < ROUNDS; number++) {
            Order closed = stored(in(number, new OrderState.CancelledByUser()));
            Order due = closed.withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON)));
            var results = ParallelCalls.run(thread -> {
                OrderStore store = instance(instances, thread);
                return thread % 2 == 0 ? store.update(due) : (Object) store.erase(due.student());
            });

            boolean isSaved = results.stream().anyMatch(SaveResult.Saved.class::isInstance);
            assertEquals(isSaved ? Optional.of(due.withVersion(3)) : Optional.empty(), reread(closed));
        }
    }

    private void assertNoUpdateIsLostWhile(Consumer<OrderStore> other) {
        Order order = stored(placed(0));
        List<OrderStore> instances = instances();
        ParallelCalls.run(thread -> {
            OrderStore store = instance(instances, thread);
            for (int i = 0; i < ROUNDS; i++) {
                if (thread % 2 == 0) {
                    updateUntilSaved(store, order.id());
                } else {
                    other.accept(store);
                }
            }
            return thread;
        });

        Order updated = reread(order).orElseThrow();
        assertEquals(1 + ParallelCalls.THREADS / 2 * ROUNDS, updated.version());
        assertWhole(updated);
    }

    /** Each update adds an entry and an attempt, so both follow from the version. */
    private static void assertWhole(Order order) {
        assertEquals(order.version(), order.history().size(), "entries of version " + order.version());
        assertEquals(
                order.version() - 1, order.due().orElseThrow().attempts(), "attempts of version " + order.version());
    }

    private static void updateUntilSaved(OrderStore store, OrderId id) {
        for (int i = 0; i < MOST_CONFLICTS; i++) {
            Order order = store.find(id).orElseThrow();
            Due due = Due.of(DueTask.SUBMIT, NOON, (int) order.version());
            Order next = order.changed(
                    new OrderState.Pending(true), Optional.of(due), OrderEvent.SUBMIT, Actor.UNIVERSITY, NOON);
            if (store.update(next) instanceof SaveResult.Saved) {
                return;
            }
        }
        fail(MOST_CONFLICTS + " conflicts in a row");
    }

    private List<OrderStore> instances() {
        return contract instanceof SharedStorage shared ? List.of(store(), shared.openAnother()) : List.of(store());
    }

    /** Of two threads that do the same, one uses the first instance and one the second. */
    private static OrderStore instance(List<OrderStore> instances, int thread) {
        return instances.get(thread / 2 % instances.size());
    }
}
