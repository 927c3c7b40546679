package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
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
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A call over a broken connection throws an exception, never returns an empty result, and changes nothing. */
abstract class AvailabilityTests extends AbstractStoreTests {

    private BreakableConnection connection;

    AvailabilityTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireABreakableConnection() {
        connection = Assume.implementing(contract, BreakableConnection.class);
    }

    @AfterEach
    void restoreConnection() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.restoreConnection();
        }
    }

    @Test
    void reading_over_a_broken_connection_throws_an_infrastructure_exception() {
        Order order = stored(placed(0));
        connection.breakConnection();

        assertBroken(() -> store().find(order.id()));
        assertBroken(() -> store().ordersOf(order.student()));
        assertBroken(() -> store().openOrders(SEMESTER, Optional.empty(), 10));
    }

    @Test
    void writing_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing() {
        Order order = stored(placed(0));
        Order closed = stored(in(1, new OrderState.CancelledByUser()));
        connection.breakConnection();

        assertBroken(() -> store().create(placed(2)));
        assertBroken(() -> store().update(order.withSubmissionAttempted()));
        assertBroken(() -> claim(DueTask.SUBMIT, NOON, 10));
        assertBroken(() -> store().advance(order.id(), NOON.minusSeconds(1)));
        assertBroken(() -> store().advanceClaimedAfter(NOON.minusSeconds(1)));
        assertBroken(() -> store().erase(closed.student()));
        assertBroken(() -> store().eraseExpired(LAST_DAY.plusDays(1), 10));

        connection.restoreConnection();
        assertEquals(Optional.empty(), store().find(SampleOrders.id(2)));
        assertStored(order);
        assertStored(closed);
    }

    @Test
    void a_batch_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        Order order = stored(placed(0));
        connection.breakConnection();

        assertBroken(() -> batch.updateAll(List.of(order.withSubmissionAttempted())));
        assertBroken(() -> batch.ordersOf(Set.of(order.student())));
        assertBroken(() -> batch.ordersToWithdraw(Set.of(order.student())));
        assertBroken(() -> batch.advanceSubmissions(Set.of(order.student()), NOON));

        connection.restoreConnection();
        assertStored(order);
    }

    @Test
    void a_report_over_a_broken_connection_throws_an_infrastructure_exception() {
        var reports = Assume.implementing(store(), ReportingOrderStore.class);
        stored(placed(0));
        connection.breakConnection();

        assertBroken(() -> reports.ordersIn(OrderStatus.PENDING, Optional.empty(), 10));
        assertBroken(() -> reports.stuckOrders(Optional.empty(), 10));
        assertBroken(() -> reports.unreadableOrders(Optional.empty(), 10));
        assertBroken(reports::countTrouble);
        assertBroken(reports::countByStatus);
        assertBroken(() -> reports.countByDay(LocalDate.EPOCH));
        assertBroken(reports::earliestDue);
    }

    @Test
    void after_a_reconnect_everything_works_again() {
        Order order = stored(placed(0));
        connection.breakConnection();
        assertBroken(() -> store().find(order.id()));

        connection.restoreConnection();

        assertStored(saved(store().update(order.withSubmissionAttempted())));
    }

    @Test
    void an_exception_and_its_causes_contain_no_values_of_the_order() {
        Order ready = stored(in(0, new OrderState.ReadyForPickup(ACTIVATION)));
        connection.breakConnection();

        assertNoValues(assertBroken(() -> store().update(ready)));
        assertNoValues(assertBroken(() -> store().create(placed(0))));
        assertNoValues(assertBroken(() -> store().ordersOf(student(0))));
    }

    /** An order that cannot be read is a different thing: a caller goes on with the other orders. */
    private static InfrastructureException assertBroken(Executable call) {
        var exception = assertThrows(InfrastructureException.class, call);
        assertFalse(exception instanceof UnreadableOrderException, "the connection is broken, and not an order");
        return exception;
    }

    private static void assertNoValues(InfrastructureException exception) {
        for (Throwable part : ExceptionParts.of(exception)) {
            for (String secret :
                    List.of(ACTIVATION.qrText(), ACTIVATION.code(), student(0).value())) {
                assertFalse(
                        part.toString().contains(secret),
                        "the exception or one of its causes contains values of the order");
            }
        }
    }
}
