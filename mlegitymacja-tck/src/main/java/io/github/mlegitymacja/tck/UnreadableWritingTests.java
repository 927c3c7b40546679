package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.cancelled;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An order that cannot be read is neither lost nor replaced, and does not keep others from being stored. */
abstract class UnreadableWritingTests extends AbstractUnreadableTests {

    private static final Due TO_WITHDRAW = Due.of(DueTask.WITHDRAW, NOON);

    UnreadableWritingTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void an_unreadable_order_that_is_open_or_due_is_not_erased_with_its_student() {
        Order due = damaged(toWithdraw(0));
        Order open = damaged(in(1, new OrderState.Collected()));

        assertEquals(0, store().erase(due.student()));
        assertEquals(0, store().erase(open.student()));

        assertRepaired(due);
        assertRepaired(open);
    }

    @Test
    void an_unreadable_order_with_due_work_outlives_its_validity() {
        Order due = damaged(toWithdraw(0));

        assertEquals(0, store().eraseExpired(LAST_DAY.plusDays(1), 10));

        assertRepaired(due);
    }

    @Test
    void an_unreadable_order_does_not_keep_others_from_being_imported() {
        var importing = Assume.implementing(store(), ImportingOrderStore.class);
        Order unreadable = damaged(placed(0));
        Order secondOpen = placed(id(1), student(0), SEMESTER, NOON);

        assertEquals(
                List.of(ImportResult.ALREADY_STORED, ImportResult.OPEN_ORDER_EXISTS, ImportResult.IMPORTED),
                importing.importAll(List.of(placed(0), secondOpen, placed(2))));

        assertStored(placed(2).withVersion(1));
        assertRepaired(unreadable);
    }

    @Test
    void an_unreadable_order_is_stuck_as_before() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        Due stuckDue = TO_WITHDRAW.stuckBecause(Optional.of(SampleOrders.REASON));
        Order stuck = damaged(in(0, new OrderState.CancelledByUser()).withDue(Optional.of(stuckDue)));
        Order other = stored(in(1, new OrderState.CancelledByUser()).withDue(Optional.of(stuckDue)));

        assertFound(List.of(other), List.of(stuck), reports.stuckOrders(Optional.empty(), 10));
        assertEquals(2, reports.countTrouble().stuck());
    }

    @Test
    void unreadable_submissions_become_due_like_others() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        var later = Optional.of(Due.of(DueTask.SUBMIT, NOON.plusSeconds(60), 1));
        Order unreadable = damaged(inProgress(0).withDue(later));
        Order other = stored(inProgress(1).withDue(later));

        batch.advanceSubmissions(Set.of(student(0), student(1)), NOON);

        var now = Optional.of(Due.of(DueTask.SUBMIT, NOON, 1));
        assertRepaired(unreadable.withDue(now));
        assertStored(other.withDue(now));
    }

    @Test
    void work_that_a_wrong_clock_has_put_off_becomes_due_although_it_is_unreadable() {
        var later = Optional.of(Due.of(DueTask.SUBMIT, NOON.plusSeconds(60)));
        Order unreadable = damaged(placed(id(0), student(0), SEMESTER, NOON.plusSeconds(60)));
        Order other = stored(placed(id(1), student(1), SEMESTER, NOON.plusSeconds(60)));
        assertEquals(later, unreadable.due());

        assertEquals(2, store().advanceClaimedAfter(NOON));

        var now = Optional.of(Due.of(DueTask.SUBMIT, NOON));
        assertRepaired(unreadable.withDue(now));
        assertStored(other.withDue(now));
    }

    private void assertRepaired(Order expected) {
        repair(expected);
        assertStored(expected);
    }

    private static Order inProgress(int number) {
        return in(number, new OrderState.InProgress());
    }

    private static Order toWithdraw(int number) {
        return cancelled(placed(number)).withDue(Optional.of(TO_WITHDRAW));
    }
}
