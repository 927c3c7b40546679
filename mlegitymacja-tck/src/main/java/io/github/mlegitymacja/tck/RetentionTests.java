package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.REASON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Erases expired orders: nothing is due for them, and their validity has ended. */
abstract class RetentionTests extends AbstractStoreTests {

    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);
    private static final Due WITHDRAWAL = Due.of(DueTask.WITHDRAW, NOON);

    RetentionTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void expired_orders_are_removed_in_every_status() {
        List<OrderState> states = SampleOrders.states();
        List<Order> expired = stored(states.size(), number -> in(number, states.get(number)));

        assertEquals(expired.size(), store().eraseExpired(DAY_AFTER, Integer.MAX_VALUE));

        expired.forEach(this::assertRemoved);
    }

    @Test
    void orders_with_a_due_task_stay_until_nothing_is_due() {
        List<Order> due = Stream.of(
                        in(0, new OrderState.Pending(true)).withDue(Optional.of(Due.of(DueTask.SUBMIT, NOON))),
                        in(1, new OrderState.InProgress()).withDue(Optional.of(Due.of(DueTask.SUBMIT, NOON))),
                        in(2, new OrderState.InProgress()).withDue(Optional.of(Due.of(DueTask.POLL, NOON))),
                        in(3, new OrderState.ReadyForPickup(ACTIVATION))
                                .withDue(Optional.of(Due.of(DueTask.POLL, NOON))),
                        in(4, new OrderState.CancelledByUser()).withDue(Optional.of(WITHDRAWAL)),
                        in(5, new OrderState.RevokedByUniversity(REASON)).withDue(Optional.of(WITHDRAWAL)))
                .map(this::stored)
                .toList();

        assertEquals(0, store().eraseExpired(LAST_DAY.plusYears(100), 10));
        due.forEach(this::assertStored);

        due.forEach(order -> saved(store().update(order.withDue(Optional.empty()))));
        assertEquals(due.size(), store().eraseExpired(DAY_AFTER, 10));
    }

    @Test
    void an_order_stays_until_its_last_valid_day_has_ended() {
        Order order = stored(cancelled(0));

        assertEquals(0, store().eraseExpired(LAST_DAY, 1));
        assertStored(order);

        assertEquals(1, store().eraseExpired(DAY_AFTER, 1));
        assertRemoved(order);
    }

    @Test
    void a_call_removes_as_many_orders_as_its_limit_until_none_is_left() {
        stored(5, RetentionTests::cancelled);

        assertEquals(
                List.of(2, 2, 1, 0),
                IntStream.range(0, 4)
                        .mapToObj(call -> store().eraseExpired(DAY_AFTER, 2))
                        .toList());
        assertEquals(0, numberOfOrders(5));
    }

    @Test
    void orders_that_stay_do_not_count_towards_the_limit() {
        stored(2, number -> cancelled(number).withDue(Optional.of(WITHDRAWAL)));
        stored(validUntil(DAY_AFTER, cancelled(2)));
        stored(validUntil(LAST_DAY.minusMonths(1), cancelled(3).withDue(Optional.of(WITHDRAWAL))));
        stored(cancelled(4));
        stored(validUntil(LAST_DAY.minusMonths(1), cancelled(5)));

        assertEquals(2, store().eraseExpired(DAY_AFTER, 2));

        assertEquals(4, numberOfOrders(4));
    }

    @Test
    void a_student_whose_open_order_was_removed_can_order_again() {
        stored(in(0, new OrderState.Collected()));
        store().eraseExpired(DAY_AFTER, 1);

        assertStored(saved(store().create(placed(id(1), student(0), SEMESTER, NOON))));
    }

    @Test
    void nothing_of_a_removed_order_is_left_in_storage() {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        Order order = stored(in(0, new OrderState.ReadyForPickup(ACTIVATION)));

        store().eraseExpired(DAY_AFTER, 1);

        String left = storage.allStoredText();
        assertFalse(left.contains(order.id().toString()), "the id is still in storage");
        assertFalse(left.contains(order.student().value()), "the student is still in storage");
        assertFalse(left.contains(ACTIVATION.code()), "the activation code is still in storage");
        assertFalse(left.contains(ACTIVATION.qrText()), "the QR code's text is still in storage");
    }

    @Test
    void concurrent_calls_remove_each_order_once() {
        List<Order> expired = stored(60, RetentionTests::cancelled);

        List<Integer> removed = ParallelCalls.run(thread -> eraseInBatchesOf(3));

        // A call may leave orders that another call was about to remove.
        int left = eraseInBatchesOf(3);
        assertEquals(
                expired.size(),
                left + removed.stream().mapToInt(Integer::intValue).sum());
        expired.forEach(this::assertRemoved);
    }

    @Test
    void an_order_that_an_update_makes_due_at_the_same_time_is_not_removed() {
        for (int round = 0; round < 20; round++) {
            int first = round * ParallelCalls.THREADS;
            List<Order> expired = stored(ParallelCalls.THREADS, number -> cancelled(first + number));

            List<SaveResult> updates = ParallelCalls.run(thread -> {
                if (thread == 0) {
                    store().eraseExpired(DAY_AFTER, Integer.MAX_VALUE);
                }
                return store().update(expired.get(thread).withDue(Optional.of(WITHDRAWAL)));
            });

            IntStream.range(0, expired.size())
                    .forEach(number -> assertDueOrRemoved(updates.get(number), expired.get(number)));
        }
    }

    @Test
    void a_limit_of_removed_orders_that_is_not_positive_is_rejected() {
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThrows(IllegalArgumentException.class, () -> store().eraseExpired(DAY_AFTER, limit));
        }
    }

    private int eraseInBatchesOf(int limit) {
        int all = 0;
        int removed;
        do {
            removed = store().eraseExpired(DAY_AFTER, limit);
            all += removed;
        } while (removed > 0);
        return all;
    }

    private List<Order> stored(int size, IntFunction<Order> order) {
        return IntStream.range(0, size).mapToObj(order).map(this::stored).toList();
    }

    private void assertDueOrRemoved(SaveResult update, Order before) {
        if (update instanceof SaveResult.Saved due) {
            assertStored(due.order());
        } else {
            assertRemoved(before);
        }
    }

    private void assertRemoved(Order order) {
        assertEquals(Optional.empty(), reread(order));
        assertEquals(List.of(), store().ordersOf(order.student()).readable());
    }

    private long numberOfOrders(int students) {
        return IntStream.range(0, students)
                .mapToLong(
                        number -> store().ordersOf(student(number)).readable().size())
                .sum();
    }

    private static Order cancelled(int number) {
        return in(number, new OrderState.CancelledByUser());
    }

    private static Order validUntil(LocalDate lastDay, Order order) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(lastDay)
                .state(order.state())
                .history(order.history())
                .due(order.due())
                .build();
    }
}
