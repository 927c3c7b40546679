package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A null argument is the caller's bug, and is told as such. */
@SuppressWarnings("NullAway")
abstract class NullPromise extends StorePromise {

    NullPromise(OrderStoreContract contract) {
        super(contract);
    }

    @Test
    void a_null_argument_is_a_null_pointer_exception_when_reading() {
        assertRefused(() -> store().find(null));
        assertRefused(() -> store().ordersOf((StudentId) null));
        assertRefused(() -> store().openOrders(null, Optional.empty(), 1));
        assertRefused(() -> store().openOrders(SEMESTER, null, 1));
    }

    @Test
    void a_null_argument_is_a_null_pointer_exception_when_writing() {
        assertRefused(() -> store().create(null));
        assertRefused(() -> store().update(null));
        assertRefused(() -> store().claim(null));
        assertRefused(() -> store().erase(null));
    }

    @Test
    void a_null_argument_is_a_null_pointer_exception_in_a_batch() {
        var batch = Capability.of(store(), BatchOrderStore.class);

        assertRefused(() -> batch.updateAll(null));
        assertRefused(() -> batch.ordersOf((Set<StudentId>) null));
    }

    @Test
    void a_null_argument_is_a_null_pointer_exception_in_a_report() {
        var reports = Capability.of(store(), ReportingOrderStore.class);

        assertRefused(() -> reports.ordersIn(null, Optional.empty(), 1));
        assertRefused(() -> reports.ordersIn(OrderStatus.PENDING, null, 1));
        assertRefused(() -> reports.countByDay(null));
    }

    private static void assertRefused(Executable call) {
        assertThrows(NullPointerException.class, call);
    }
}
