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
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch does for many orders what the single calls do for one; of a store that is a {@link BatchOrderStore}. */
abstract class BatchPromise extends StorePromise {

    private static final int MANY = 1000;

    private BatchOrderStore batch;

    BatchPromise(OrderStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireABatchStore() {
        batch = Capability.of(store(), BatchOrderStore.class);
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
    void a_batch_of_a_thousand_is_stored() {
        List<Order> changed =
                manyStored().stream().map(Order::handOverAttempted).toList();

        assertAllSaved(changed, batch.updateAll(changed));
    }

    @Test
    void results_come_in_the_sequence_of_the_orders() {
        var changed = new ArrayList<>(manyStored());
        Collections.shuffle(changed, new Random(428571));

        assertAllSaved(changed, batch.updateAll(changed));
    }

    @Test
    void the_conflict_of_one_order_does_not_keep_the_others_from_being_stored() {
        Order one = stored(placed(0));
        Order overtaken = stored(placed(1));
        Order winner = saved(store().update(overtaken));
        Order vanished = placed(2).withVersion(1);
        Order four = stored(placed(3));

        List<SaveResult> results = batch.updateAll(List.of(one, overtaken, vanished, four));

        var two = new SaveResult.Saved(one.withVersion(2));
        var conflict = new SaveResult.Conflict();
        assertEquals(List.of(two, conflict, conflict, new SaveResult.Saved(four.withVersion(2))), results);
        assertHolds(one.withVersion(2));
        assertHolds(winner);
        assertEquals(Optional.empty(), reread(vanished));
        assertHolds(four.withVersion(2));
    }

    @Test
    void an_order_of_version_0_spoils_the_whole_batch() {
        Order order = stored(placed(0));

        assertThrows(IllegalArgumentException.class, () -> batch.updateAll(List.of(order, placed(1))));

        assertHolds(order);
    }

    @Test
    void an_id_that_occurs_twice_spoils_the_whole_batch() {
        Order order = stored(placed(0));
        Order twice = stored(placed(1));

        assertThrows(IllegalArgumentException.class, () -> batch.updateAll(List.of(order, twice, twice)));

        assertHolds(order);
        assertHolds(twice);
    }

    @Test
    void of_eight_batches_with_the_same_orders_in_any_sequence_each_order_is_stored_by_one() {
        List<Order> orders = IntStream.range(0, 50)
                .mapToObj(number -> stored(placed(number)))
                .toList();

        var results = Crowd.atOnce(member -> savedIn(shuffled(orders, member)));

        var saved = results.stream().flatMap(List::stream).sorted().toList();
        assertEquals(orders.stream().map(Order::id).toList(), saved);
        orders.forEach(order -> assertHolds(order.withVersion(2)));
    }

    @Test
    void the_orders_of_many_students_are_those_of_each() {
        manyStored();
        stored(placed(id(MANY), student(0), SEMESTER.next(), NOON));
        var expected = new HashMap<StudentId, List<Order>>();
        IntStream.range(0, MANY).forEach(number -> expected.put(student(number), store().ordersOf(student(number))));

        assertEquals(expected, batch.ordersOf(expected.keySet()));
    }

    @Test
    void a_student_without_orders_is_a_key_all_the_same() {
        Order order = stored(placed(0));

        assertEquals(
                Map.of(student(0), List.of(order), student(1), List.of()),
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
            assertHolds(expected);
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
