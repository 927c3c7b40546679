package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.REASON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.cancelled;
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
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An order that cannot be read is listed, and does not keep others from being read and stored. */
abstract class UnreadableReadingTests extends AbstractUnreadableTests {

    UnreadableReadingTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void finding_an_unreadable_order_throws_an_exception_with_its_id() {
        Order order = damaged(placed(0));
        Order other = stored(placed(1));

        var thrown = assertThrows(UnreadableOrderException.class, () -> store().find(order.id()));

        assertEquals(order.id(), thrown.order());
        assertStored(other);
    }

    @Test
    void the_orders_of_a_student_list_the_unreadable_ones() {
        Order old = damaged(cancelled(placed(id(0), student(0), SEMESTER.previous(), NOON)));
        Order open = stored(placed(id(1), student(0), SEMESTER, NOON));
        Order other = stored(placed(2));

        assertFound(List.of(open), List.of(old), store().ordersOf(student(0)));
        assertFound(List.of(other), List.of(), store().ordersOf(other.student()));
    }

    @Test
    void the_orders_of_many_students_list_the_unreadable_ones() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        Order old = damaged(cancelled(placed(id(0), student(0), SEMESTER.previous(), NOON)));
        Order open = stored(placed(id(1), student(0), SEMESTER, NOON));
        Order other = damaged(placed(2));

        var found = batch.ordersOf(Set.of(student(0), student(1), student(2)));

        assertEquals(Set.of(student(0), student(1), student(2)), found.keySet());
        assertFound(List.of(open), List.of(old), Objects.requireNonNull(found.get(student(0))));
        assertFound(List.of(), List.of(), Objects.requireNonNull(found.get(student(1))));
        assertFound(List.of(), List.of(other), Objects.requireNonNull(found.get(student(2))));
    }

    @Test
    void an_order_to_withdraw_that_cannot_be_read_is_listed() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        Order due = damaged(cancelled(placed(id(0), student(0), SEMESTER.previous(), NOON))
                .withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON))));
        Order other =
                stored(in(1, new OrderState.CancelledByUser()).withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON))));

        var found = batch.ordersToWithdraw(Set.of(student(0), student(1)));

        assertFound(List.of(), List.of(due), Objects.requireNonNull(found.get(student(0))));
        assertFound(List.of(other), List.of(), Objects.requireNonNull(found.get(student(1))));
    }

    @Test
    void a_page_of_unreadable_orders_does_not_end_the_paging() {
        damaged(placed(0));
        damaged(placed(1));
        stored(placed(2));
        damaged(placed(3));
        stored(placed(4));

        var first = store().openOrders(SEMESTER, Optional.empty(), 2);
        var second = store().openOrders(SEMESTER, first.greatestId(), 2);
        var third = store().openOrders(SEMESTER, second.greatestId(), 2);

        assertFoundIds(List.of(), List.of(id(0), id(1)), first);
        assertFoundIds(List.of(id(2)), List.of(id(3)), second);
        assertFoundIds(List.of(id(4)), List.of(), third);
    }

    @Test
    void a_page_of_unreadable_orders_of_a_status_does_not_end_the_paging() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        stored(placed(0));
        damaged(placed(1));
        stored(placed(2));
        damaged(placed(3));
        damaged(placed(4));

        var first = reports.ordersIn(OrderStatus.PENDING, Optional.empty(), 2);
        var second = reports.ordersIn(OrderStatus.PENDING, first.smallestId(), 2);
        var third = reports.ordersIn(OrderStatus.PENDING, second.smallestId(), 2);

        assertFoundIds(List.of(), List.of(id(3), id(4)), first);
        assertFoundIds(List.of(id(2)), List.of(id(1)), second);
        assertFoundIds(List.of(id(0)), List.of(), third);
    }

    @Test
    void counts_contain_the_unreadable_orders() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        stored(placed(0));
        damaged(placed(1));

        assertEquals(2, reports.countByStatus().get(OrderStatus.PENDING));
        assertEquals(
                List.of(2L),
                reports.countByDay(LAST_DAY.minusYears(1)).values().stream()
                        .map(counts -> counts.get(OrderStatus.PENDING))
                        .toList());
        assertEquals(Map.of(DueTask.SUBMIT, NOON), reports.earliestDue());
    }

    @Test
    void a_student_with_an_unreadable_open_order_gets_no_second_one() {
        damaged(placed(0));

        assertConflict(store().create(placed(id(1), student(0), SEMESTER, NOON)));
        saved(store().create(placed(2)));
    }

    @Test
    void an_unreadable_order_does_not_keep_the_others_of_a_batch_from_being_stored() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        Order first = stored(placed(0));
        Order unreadable = damaged(placed(1));
        Order last = stored(placed(2));

        var results = batch.updateAll(List.of(
                first.withSubmissionAttempted(), unreadable.withSubmissionAttempted(), last.withSubmissionAttempted()));

        assertStored(saved(results.get(0)));
        assertStored(saved(results.get(2)));
        assertEquals(3, results.size());
    }

    @Test
    void an_unreadable_order_can_be_erased() {
        Order own = damaged(in(0, new OrderState.CancelledByUser()));
        Order expired = damaged(in(1, new OrderState.CancelledByUser()));

        assertEquals(1, store().erase(own.student()));
        assertEquals(1, store().eraseExpired(LAST_DAY.plusDays(1), 10));

        assertEquals(Optional.empty(), reread(own));
        assertEquals(Optional.empty(), reread(expired));
    }

    @Test
    void a_repaired_order_is_read_as_it_was_stored() {
        Order order = damaged(in(0, new OrderState.ReadyForPickup(ACTIVATION)));

        repair(order);

        assertStored(order);
        assertFound(List.of(order), List.of(), store().ordersOf(order.student()));
    }

    @Test
    void the_reason_why_an_order_cannot_be_read_contains_nothing_of_it() {
        assertNothingRepeated(damaged(in(0, new OrderState.ReadyForPickup(ACTIVATION))));
        assertNothingRepeated(damaged(in(1, new OrderState.Failed(REASON))));
    }

    private void assertNothingRepeated(Order order) {
        var thrown = assertThrows(UnreadableOrderException.class, () -> store().find(order.id()));
        var listed = store().ordersOf(order.student()).unreadable().get(0);

        for (String text : List.of(String.valueOf(thrown.getMessage()), thrown.reason(), listed.reason())) {
            String withoutId = text.replace(order.id().toString(), "");
            for (String value : List.of(
                    order.student().value(),
                    ACTIVATION.qrText(),
                    ACTIVATION.code(),
                    REASON.code(),
                    REASON.polish(),
                    REASON.english(),
                    DamageableStorage.MARK)) {
                assertFalse(withoutId.contains(value), "the reason contains values of the order");
            }
        }
    }
}
