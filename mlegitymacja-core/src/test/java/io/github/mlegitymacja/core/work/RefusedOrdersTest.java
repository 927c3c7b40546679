package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingBatchStore;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever orders of a batch a store refuses, the others are stored. */
class RefusedOrdersTest {

    private static final int ORDERS = 20;

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final TroubledStore store = new TroubledStore(university.store);
    private final List<Order> orders = new ArrayList<>();

    /** The ids are random, and a store claims in their sequence. */
    @BeforeEach
    void placeOrders() {
        university.using(store);
        IntStream.range(0, ORDERS)
                .mapToObj(i -> university.order(university.enrol("usos-" + i)))
                .sorted(Comparator.comparing(Order::id))
                .forEach(orders::add);
    }

    private void refuse(int from, int to, RuntimeException failure) {
        orders.subList(from, to).forEach(order -> store.refuse(order.id(), failure));
    }

    private long inProgress() {
        return orders.stream()
                .filter(order -> university.stored(order).status() == OrderStatus.IN_PROGRESS)
                .count();
    }

    private int attempts(Order order) {
        return university.stored(order).due().orElseThrow().attempts();
    }

    static List<RuntimeException> whatAStoreMayThrow() {
        return List.of(
                new InfrastructureException("another transaction holds the row"),
                InfrastructureException.permanent("a trigger refuses the row", null),
                new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("whatAStoreMayThrow")
    void neighbours_that_are_refused_keep_no_other_from_being_stored(RuntimeException failure) {
        refuse(5, 10, failure);

        WorkReport report = university.work().tick();

        assertEquals(15, inProgress());
        assertEquals(5, report.count(WorkOutcome.UNAVAILABLE));
        assertFalse(report.hasFailed());
    }

    @Test
    void neighbours_that_are_refused_after_their_submission_keep_no_other_from_being_stored() {
        ministry.submit = submission -> {
            refuse(5, 10, new InfrastructureException("another transaction holds the row"));
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        university.work().tick();

        assertEquals(15, inProgress());
    }

    @ParameterizedTest
    @MethodSource("whatAStoreMayThrow")
    void an_order_that_is_refused_alone_is_named_and_is_no_failure_of_the_store(RuntimeException failure) {
        university.work().tick();
        Order alone = university.order(university.enrol("alone"));
        store.refuse(alone.id(), failure);

        try (var log = new LogCapture()) {
            assertFalse(university.work().tick().hasFailed());

            assertTrue(log.events("order.not_stored").get(0).getKeyValuePairs().stream()
                    .anyMatch(pair -> pair.value.equals(alone.id())));
        }
    }

    @Test
    void a_store_that_refuses_orders_here_and_there_is_not_asked_whether_it_answers() {
        var found = new ArrayList<OrderId>();
        university.using(new ForwardingBatchStore(store) {
            @Override
            public Optional<Order> find(OrderId order) {
                found.add(order);
                return super.find(order);
            }
        });
        IntStream.range(0, 10).forEach(i -> refuse(2 * i, 2 * i + 1, new InfrastructureException("locked")));

        university.work().submit();

        assertEquals(10, inProgress());
        assertEquals(List.of(), found);
    }

    @Test
    void an_order_for_which_the_store_has_a_bug_is_tried_ever_more_rarely() {
        refuse(0, 1, new IllegalStateException());

        university.work().tick();

        assertEquals(1, attempts(orders.get(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ORDERS})
    void a_store_that_is_down_is_not_asked_about_each_order_of_a_batch(int batchSize) {
        university.withBatchSize(batchSize);
        var calls = new ArrayList<OrderId>();
        university.using(new ForwardingBatchStore(store) {
            @Override
            public SaveResult update(Order order) {
                calls.add(order.id());
                return super.update(order);
            }
        });
        store.goDown();

        assertTrue(university.work().tick().hasFailed());
        assertEquals(Math.min(5, batchSize), calls.size());
        assertEquals(List.of(), ministry.submitted, "the attempts were not stored");
    }

    @Test
    void an_outcome_that_the_store_refuses_for_good_costs_few_calls() {
        university.work().submit();
        Order one = orders.get(10);
        ministry.status = order -> new StatusAnswer.Collected();
        store.refuse(one.id(), InfrastructureException.permanent("a value is too long for its column", null));

        for (int minutes = 0; minutes < 24 * 60; minutes += 10) {
            university.wait(Duration.ofMinutes(10));
            university.work().tick();
        }

        assertEquals(1, inProgress());
        int polls = Collections.frequency(ministry.polled, one.id());
        assertTrue(polls > 1 && polls <= 25, polls + " polls a day");
        assertTrue(attempts(one) > 0);
    }

    @Test
    void a_revocation_that_the_store_refuses_keeps_no_other_from_being_stored() {
        IntStream.range(0, 3).forEach(i -> university.expel(orders.get(i).student()));
        refuse(1, 2, InfrastructureException.permanent("refused", null));

        assertEquals(
                Set.of(orders.get(0).id(), orders.get(2).id()),
                university.work().checkEntitlement().revoked());
    }

    @Test
    void a_store_that_returns_too_few_results_of_an_update_loses_no_order() {
        var forgetful = new ForwardingBatchStore(store) {
            @Override
            public List<SaveResult> updateAll(List<Order> batch) {
                return batch.size() == 1 ? super.updateAll(batch) : List.of();
            }
        };
        university.using(forgetful);

        try (var log = new LogCapture()) {
            assertEquals(ORDERS, university.work().submit().count(WorkOutcome.SUBMITTED));

            assertMessageNames(forgetful, "0 results for 20 updates", log);
        }
    }

    @Test
    void a_store_that_leaves_out_students_loses_no_order() {
        var forgetful = new ForwardingBatchStore(store) {
            @Override
            public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
                var found = new HashMap<>(super.ordersToWithdraw(students));
                found.remove(orders.get(0).student());
                return found;
            }
        };
        Order first = orders.get(0);
        university.work().runOnce();
        university.cancel(first);
        university.order(first.student());
        university.using(forgetful);

        try (var log = new LogCapture()) {
            assertEquals(1, university.work().submit().count(WorkOutcome.BLOCKED));

            assertMessageNames(forgetful, "0 results for 1 students", log);
        }
    }

    @Test
    void orders_are_submitted_without_reading_the_others_of_their_students() {
        university.using(new ForwardingBatchStore(store) {
            @Override
            public StoredOrders ordersOf(StudentId student) {
                throw new AssertionError("reads all orders of a student");
            }

            @Override
            public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
                throw new AssertionError("reads all orders of many students");
            }
        });

        assertEquals(ORDERS, university.work().submit().count(WorkOutcome.SUBMITTED));
    }

    private static void assertMessageNames(ForwardingBatchStore store, String numbers, LogCapture log) {
        String values = String.valueOf(log.events("batch.refused").get(0).getKeyValuePairs());
        assertTrue(values.contains(store.getClass().getName() + " returned " + numbers), values);
    }
}
