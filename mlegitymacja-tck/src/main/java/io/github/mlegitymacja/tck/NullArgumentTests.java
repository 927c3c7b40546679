package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A null argument throws a {@link NullPointerException}. */
@SuppressWarnings("NullAway")
abstract class NullArgumentTests extends AbstractStoreTests {

    NullArgumentTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void a_null_argument_throws_a_null_pointer_exception_when_reading() {
        assertNullRejected(() -> store().find(null));
        assertNullRejected(() -> store().ordersOf((StudentId) null));
        assertNullRejected(() -> store().openOrders(null, Optional.empty(), 1));
        assertNullRejected(() -> store().openOrders(SEMESTER, null, 1));
    }

    @Test
    void a_null_argument_throws_a_null_pointer_exception_when_writing() {
        assertNullRejected(() -> store().create(null));
        assertNullRejected(() -> store().update(null));
        assertNullRejected(() -> store().claim(null));
        assertNullRejected(() -> store().advance(null, SampleOrders.NOON));
        assertNullRejected(() -> store().advance(SampleOrders.id(0), null));
        assertNullRejected(() -> store().advanceClaimedAfter(null));
        assertNullRejected(() -> store().erase(null));
        assertNullRejected(() -> store().eraseExpired(null, 1));
    }

    @Test
    void a_null_argument_throws_a_null_pointer_exception_in_a_batch() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);

        assertNullRejected(() -> batch.updateAll(null));
        assertNullRejected(() -> batch.ordersOf((Set<StudentId>) null));
        assertNullRejected(() -> batch.ordersToWithdraw(null));
        assertNullRejected(() -> batch.advanceSubmissions(null, SampleOrders.NOON));
        assertNullRejected(() -> batch.advanceSubmissions(Set.of(), null));

        assertNullRejected(() -> batch.updateAll(Collections.singletonList(null)));
        assertNullRejected(() -> batch.ordersOf(Collections.<StudentId>singleton(null)));
        assertNullRejected(() -> batch.ordersToWithdraw(Collections.singleton(null)));
        assertNullRejected(() -> batch.advanceSubmissions(Collections.singleton(null), SampleOrders.NOON));
    }

    @Test
    void a_null_argument_throws_a_null_pointer_exception_in_a_report() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);

        assertNullRejected(() -> reports.ordersIn(null, Optional.empty(), 1));
        assertNullRejected(() -> reports.ordersIn(OrderStatus.PENDING, null, 1));
        assertNullRejected(() -> reports.stuckOrders(null, 1));
        assertNullRejected(() -> reports.unreadableOrders(null, 1));
        assertNullRejected(() -> reports.countByDay(null));
    }

    private static void assertNullRejected(Executable call) {
        assertThrows(NullPointerException.class, call);
    }
}
