package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of another system are imported with their history, if the store is an {@link ImportingOrderStore}. */
abstract class ImportTests extends AbstractStoreTests {

    private static final int MANY = 1000;

    /** More steps than any import should need. */
    private static final Order OPEN = in(0, new OrderState.Collected());

    private ImportingOrderStore store;

    ImportTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireAnImportingStore() {
        store = Assume.implementing(store(), ImportingOrderStore.class);
    }

    @AfterEach
    void restoreConnection() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.restoreConnection();
        }
    }

    @Test
    void an_empty_import_has_no_results() {
        assertEquals(List.of(), store.importAll(List.of()));
    }

    @Test
    void orders_in_every_state_are_imported() {
        var orders = new ArrayList<Order>();
        SampleOrders.states().forEach(state -> orders.add(in(orders.size(), state)));

        assertImported(orders, store.importAll(orders));
    }

    @Test
    void an_imported_order_keeps_its_due_work_and_its_key_at_the_ministry() {
        Order due = SampleOrders.takenOver(0, "MC-2026/Ł-000815");

        assertImported(List.of(due), store.importAll(List.of(due)));
    }

    @Test
    void an_imported_order_keeps_its_whole_history_with_reasons() {
        Order order = in(0, new OrderState.InProgress());
        var reasons = Collections.nCopies(40, SampleOrders.REASON);
        var operators = Collections.nCopies(40, new OperatorId("clerk-7"));
        Order explained = SampleOrders.with(order, order.state(), SampleHistories.explained(reasons, operators));

        assertImported(List.of(explained), store.importAll(List.of(explained)));
    }

    @Test
    void an_imported_order_can_be_claimed_and_changed_like_any_other() {
        store.importAll(List.of(placed(0)));

        List<Order> claimed = claim(DueTask.SUBMIT, NOON, 10);

        assertEquals(List.of(placed(0).id()), claimed.stream().map(Order::id).toList());
        assertStored(saved(store().update(claimed.get(0).withSubmissionAttempted())));
    }

    @Test
    void an_order_that_is_stored_already_stays_as_it_is() {
        store.importAll(List.of(OPEN));
        Order changed = saved(store().update(SampleOrders.cancelled(OPEN.withVersion(1))));

        assertEquals(List.of(ImportResult.ALREADY_STORED), store.importAll(List.of(OPEN)));

        assertStored(changed);
    }

    @Test
    void an_order_that_was_removed_can_be_imported_again() {
        Order closed = in(0, new OrderState.CancelledByUser());
        assertImported(List.of(closed), store.importAll(List.of(closed)));
        assertEquals(1, store.erase(closed.student()));

        assertImported(List.of(closed), store.importAll(List.of(closed)));
    }

    @Test
    void a_second_open_order_of_a_student_is_not_imported() {
        Order placed = stored(placed(id(9), student(0), SampleOrders.SEMESTER, NOON));

        assertEquals(List.of(ImportResult.OPEN_ORDER_EXISTS), store.importAll(List.of(OPEN)));

        assertEquals(List.of(placed), store().ordersOf(student(0)).readable());
    }

    @Test
    void closed_orders_of_a_student_with_an_open_order_are_imported() {
        Order placed = stored(placed(id(9), student(0), SampleOrders.SEMESTER, NOON));
        Order closed = SampleOrders.cancelled(OPEN);

        assertImported(List.of(closed), store.importAll(List.of(closed)));
        assertStored(placed);
    }

    @Test
    void of_two_open_orders_of_a_student_in_one_import_one_is_stored() {
        Order other = placed(id(9), student(0), SampleOrders.SEMESTER, NOON);

        List<ImportResult> results = store.importAll(List.of(OPEN, other));

        assertEquals(
                List.of(ImportResult.IMPORTED, ImportResult.OPEN_ORDER_EXISTS),
                results.stream().sorted().toList());
        assertEquals(
                List.of(results.indexOf(ImportResult.IMPORTED) == 0 ? OPEN.withVersion(1) : other.withVersion(1)),
                store().ordersOf(student(0)).readable());
    }

    @Test
    void an_order_that_is_not_imported_does_not_affect_the_others() {
        store.importAll(List.of(in(2, new OrderState.Collected())));
        stored(placed(id(9), student(1), SampleOrders.SEMESTER, NOON));
        var orders = IntStream.of(3, 2, 1, 0)
                .mapToObj(number -> in(number, new OrderState.Collected()))
                .toList();

        List<ImportResult> results = store.importAll(orders);

        assertEquals(
                List.of(
                        ImportResult.IMPORTED,
                        ImportResult.ALREADY_STORED,
                        ImportResult.OPEN_ORDER_EXISTS,
                        ImportResult.IMPORTED),
                results);
        assertStored(orders.get(0).withVersion(1));
        assertStored(orders.get(3).withVersion(1));
        assertMissing(orders.get(2));
    }

    @Test
    void a_thousand_orders_are_imported_at_once() {
        var orders = new ArrayList<Order>();
        IntStream.range(0, MANY).forEach(number -> orders.add(in(number, new OrderState.Collected())));
        Collections.shuffle(orders, new Random(428571));

        assertImported(orders, store.importAll(orders));
    }

    @Test
    void eight_concurrent_imports_store_each_order_once() {
        var orders = IntStream.range(0, 50)
                .mapToObj(number -> in(number, new OrderState.Collected()))
                .toList();

        List<List<ImportResult>> results = ParallelCalls.run(thread -> store.importAll(orders));

        for (int i = 0; i < orders.size(); i++) {
            int order = i;
            assertEquals(
                    1,
                    results.stream()
                            .filter(result -> result.get(order) == ImportResult.IMPORTED)
                            .count());
            assertStored(orders.get(order).withVersion(1));
        }
    }

    @Test
    void a_null_argument_of_an_import_throws_a_null_pointer_exception() {
        assertThrows(NullPointerException.class, () -> store.importAll(nothing()));
        assertThrows(NullPointerException.class, () -> store.importAll(Collections.singletonList(null)));
    }

    @SuppressWarnings("NullAway")
    private static List<Order> nothing() {
        return null;
    }

    @Test
    void an_import_over_a_broken_connection_throws_an_infrastructure_exception_and_stores_nothing() {
        var connection = Assume.implementing(contract, BreakableConnection.class);
        connection.breakConnection();

        assertThrows(InfrastructureException.class, () -> store.importAll(List.of(OPEN)));

        connection.restoreConnection();
        assertMissing(OPEN);
    }

    private void assertMissing(Order order) {
        assertFalse(store().ordersOf(order.student()).readable().stream()
                .anyMatch(stored -> stored.id().equals(order.id())));
    }

    private void assertImported(List<Order> orders, List<ImportResult> results) {
        assertEquals(Collections.nCopies(orders.size(), ImportResult.IMPORTED), results);
        orders.forEach(order -> assertStored(order.withVersion(1)));
    }
}
