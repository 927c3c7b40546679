package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch has the same results as single calls, if the store is a {@link BatchOrderStore}. */
abstract class BatchTests extends AbstractStoreTests {

    private static final int MANY = 1000;

    private BatchOrderStore batch;

    BatchTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireABatchStore() {
        batch = Assume.implementing(store(), BatchOrderStore.class);
    }

    @Test
    void an_empty_batch_has_no_results() {
        assertEquals(List.of(), batch.updateAll(List.of()));
        assertEquals(Map.of(), batch.ordersOf(Set.of()));
    }

    @Test
    void every_state_comes_back_from_a_batch() {
        var changed = new ArrayList<Order>();
        for (OrderState state : SampleOrders.states()) {
            Order placed = stored(placed(changed.size()));
            changed.add(in(changed.size(), state).withVersion(placed.version()));
        }

        assertAllSaved(changed, batch.updateAll(changed));
    }

    @Test
    void every_attribute_that_an_update_can_change_comes_back_from_a_batch() {
        var changed = new ArrayList<Order>();
        for (int number = 0; number < 2; number++) {
            Order placed = stored(SampleOrders.takenOver(number, "MC/" + number));
            var state = new OrderState.ReadyForPickup(SampleOrders.ENDING_ACTIVATION);
            var due = Due.of(DueTask.POLL, NOON.plusSeconds(number), number, Optional.of(NOON));
            var issued = HistoryEntry.of(
                    NOON, OrderEvent.ISSUE, Actor.UNIVERSITY, Optional.of(placed.status()), state.status());
            changed.add(placed.changed(
                            state,
                            Optional.of(due),
                            issued.because(SampleOrders.REASON).by(new OperatorId("clerk-" + number)))
                    .withValidUntil(LocalDate.of(2026, 10, 30 + number)));
        }

        assertAllSaved(changed, batch.updateAll(changed));
    }

    @Test
    void a_batch_of_a_thousand_is_stored() {
        List<Order> changed =
                manyStored().stream().map(Order::withSubmissionAttempted).toList();

        assertAllSaved(changed, batch.updateAll(changed));
    }

    @Test
    void results_have_the_sequence_of_the_orders() {
        var changed = new ArrayList<>(manyStored());
        Collections.shuffle(changed, new Random(428571));

        assertAllSaved(changed, batch.updateAll(changed));
    }

    @Test
    void a_conflict_of_one_order_does_not_affect_the_others() {
        Order one = stored(placed(0));
        Order outdated = stored(placed(1));
        Order newer = saved(store().update(outdated));
        Order unknown = placed(2).withVersion(1);
        Order four = stored(placed(3));

        List<SaveResult> results = batch.updateAll(List.of(one, outdated, unknown, four));

        var two = new SaveResult.Saved(one.withVersion(2));
        var conflict = new SaveResult.Conflict();
        assertEquals(List.of(two, conflict, conflict, new SaveResult.Saved(four.withVersion(2))), results);
        assertStored(one.withVersion(2));
        assertStored(newer);
        assertEquals(Optional.empty(), reread(unknown));
        assertStored(four.withVersion(2));
    }

    @Test
    void eight_concurrent_batches_store_each_order_once() {
        List<Order> orders = IntStream.range(0, 50)
                .mapToObj(number -> stored(placed(number)))
                .toList();

        var results = ParallelCalls.run(thread -> savedIn(shuffled(orders, thread)));

        var saved = results.stream().flatMap(List::stream).sorted().toList();
        assertEquals(orders.stream().map(Order::id).toList(), saved);
        orders.forEach(order -> assertStored(order.withVersion(2)));
    }

    @Test
    void reading_many_students_returns_the_orders_of_each() {
        stored(SampleOrders.cancelled(placed(id(MANY), student(0), SEMESTER.previous(), NOON)));
        manyStored();
        var students = IntStream.range(0, MANY).mapToObj(SampleOrders::student).collect(Collectors.toSet());

        Map<StudentId, StoredOrders> found = batch.ordersOf(students);

        assertEquals(students, found.keySet());
        found.forEach((student, orders) -> assertEquals(store().ordersOf(student), orders));
    }

    @Test
    void a_student_without_orders_is_a_key_with_an_empty_list() {
        Order order = stored(placed(0));

        assertEquals(
                Map.of(student(0), StoredOrders.of(List.of(order)), student(1), StoredOrders.none()),
                batch.ordersOf(Set.of(student(0), student(1))));
    }

    private List<Order> manyStored() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> stored(placed(number)))
                .toList();
    }

    private void assertAllSaved(List<Order> changed, List<SaveResult> results) {
        assertEquals(changed.size(), results.size());
        for (int i = 0; i < changed.size(); i++) {
            Order expected = changed.get(i).withVersion(changed.get(i).version() + 1);
            assertEquals(expected, saved(results.get(i)));
            assertStored(expected);
        }
    }

    private List<OrderId> savedIn(List<Order> orders) {
        List<SaveResult> results = batch.updateAll(orders);
        return results.stream()
                .filter(SaveResult.Saved.class::isInstance)
                .map(result -> saved(result).id())
                .toList();
    }

    private static List<Order> shuffled(List<Order> orders, int seed) {
        var shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
