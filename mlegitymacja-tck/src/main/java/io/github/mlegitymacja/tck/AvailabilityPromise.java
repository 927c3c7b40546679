package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A broken connection is told as such, never as an empty result, and changes nothing. */
abstract class AvailabilityPromise extends StorePromise {

    private BreakableConnection connection;

    AvailabilityPromise(OrderStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireABreakableConnection() {
        connection = Capability.of(contract, BreakableConnection.class);
    }

    @AfterEach
    void mend() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.mendConnection();
        }
    }

    @Test
    void reading_over_a_broken_connection_is_an_infrastructure_exception() {
        Order order = stored(placed(0));
        connection.breakConnection();

        assertBroken(() -> store().find(order.id()));
        assertBroken(() -> store().ordersOf(order.student()));
        assertBroken(() -> store().openOrders(SEMESTER, Optional.empty(), 10));
        assertBroken(() -> store().countByStatus());
    }

    @Test
    void writing_over_a_broken_connection_is_an_infrastructure_exception_and_changes_nothing() {
        Order order = stored(placed(0));
        Order closed = stored(in(1, new OrderState.CancelledByUser()));
        connection.breakConnection();

        assertBroken(() -> store().create(placed(2)));
        assertBroken(() -> store().update(order.handOverAttempted()));
        assertBroken(() -> claim(DueTask.SUBMIT, NOON, 10));
        assertBroken(() -> store().erase(closed.student()));

        connection.mendConnection();
        assertEquals(Optional.empty(), store().find(SampleOrders.id(2)));
        assertHolds(order);
        assertHolds(closed);
    }

    @Test
    void a_batch_over_a_broken_connection_is_an_infrastructure_exception_and_changes_nothing() {
        var batch = Capability.of(store(), BatchOrderStore.class);
        Order order = stored(placed(0));
        connection.breakConnection();

        assertBroken(() -> batch.updateAll(List.of(order.handOverAttempted())));
        assertBroken(() -> batch.ordersOf(Set.of(order.student())));

        connection.mendConnection();
        assertHolds(order);
    }

    @Test
    void a_report_over_a_broken_connection_is_an_infrastructure_exception() {
        var reports = Capability.of(store(), ReportingOrderStore.class);
        stored(placed(0));
        connection.breakConnection();

        assertBroken(() -> reports.ordersIn(OrderStatus.PENDING, Optional.empty(), 10));
        assertBroken(() -> reports.countByDay(LocalDate.EPOCH));
        assertBroken(reports::earliestDue);
    }

    @Test
    void once_the_connection_is_mended_everything_works_again() {
        Order order = stored(placed(0));
        connection.breakConnection();
        assertBroken(() -> store().find(order.id()));

        connection.mendConnection();

        assertHolds(saved(store().update(order.handOverAttempted())));
    }

    @Test
    void the_exception_tells_nothing_about_the_student_or_the_activation() {
        Order ready = stored(in(0, new OrderState.ReadyForPickup(ACTIVATION)));
        connection.breakConnection();

        assertTellsNothing(assertBroken(() -> store().update(ready)));
        assertTellsNothing(assertBroken(() -> store().create(placed(0))));
        assertTellsNothing(assertBroken(() -> store().ordersOf(student(0))));
    }

    private static InfrastructureException assertBroken(Executable call) {
        return assertThrows(InfrastructureException.class, call);
    }

    private static void assertTellsNothing(InfrastructureException exception) {
        String message = String.valueOf(exception.getMessage());
        for (String secret :
                List.of(ACTIVATION.qrText(), ACTIVATION.code(), student(0).value())) {
            assertFalse(message.contains(secret), "the message tells values of the order");
        }
    }
}
