package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** The base of each group of gateway tests. Each test gets a gateway to a ministry that knows no orders. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class AbstractGatewayTests {

    static final OrderId ORDER = SampleOrders.id(0);
    static final OrderId OTHER = SampleOrders.id(1);

    final MinistryGatewayContract contract;
    private MinistryGateway gateway;

    AbstractGatewayTests(MinistryGatewayContract contract) {
        this.contract = contract;
    }

    /** Opens the gateway here, because now the {@code @BeforeEach} methods of the test class have run. */
    @BeforeEach
    final void openAGateway() {
        gateway = contract.openGateway();
    }

    @AfterEach
    final void restoreConnection() {
        if (contract instanceof BreakableConnection connection) {
            connection.restoreConnection();
        }
    }

    final MinistryGateway gateway() {
        return gateway;
    }

    final ControllableMinistry ministry() {
        return Assume.implementing(contract, ControllableMinistry.class);
    }

    /** Skips the test unless the ministry lets codes expire. */
    final ExpiringCodes expiringCodes() {
        return Assume.implementing(contract, ExpiringCodes.class);
    }

    /** Submits an order, and lets its document be issued and its codes expire. */
    final void issueAndExpire(OrderId order) {
        ExpiringCodes ministry = expiringCodes();
        assertAccepted(order);
        ministry.issue(order, SampleOrders.ACTIVATION);
        ministry.expire(order);
    }

    /** Brings orders into every status that the ministry can be made to give them; the first one is unknown. */
    final List<OrderId> inEveryStatus() {
        ControllableMinistry ministry = ministry();
        List<OrderId> orders = IntStream.range(0, 8).mapToObj(SampleOrders::id).toList();
        ministry.refuse(orders.get(1));
        orders.subList(1, 8).forEach(order -> gateway.submit(submission(order)));
        orders.subList(3, 7).forEach(order -> ministry.issue(order, SampleOrders.ACTIVATION));
        ministry.collect(orders.get(4));
        ministry.fail(orders.get(7));
        assertWithdrawn(orders.get(5));
        if (ministry instanceof ExpiringCodes expiring) {
            expiring.expire(orders.get(6));
        }
        return orders;
    }

    final void assertAccepted(OrderId order) {
        assertInstanceOf(SubmitAnswer.Accepted.class, gateway.submit(submission(order)));
    }

    final SubmitAnswer.Refused assertRefused(OrderId order) {
        return assertInstanceOf(SubmitAnswer.Refused.class, gateway.submit(submission(order)));
    }

    final void assertWithdrawn(OrderId order) {
        assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(order));
    }

    final <S extends StatusAnswer> S assertStatus(Class<S> status, OrderId order) {
        return assertInstanceOf(status, gateway.status(order));
    }

    final void assertReady(Activation activation, OrderId order) {
        assertEquals(new StatusAnswer.Ready(ministry().asAnswered(activation)), gateway.status(order));
    }

    /** The hint of an order in processing may differ: it may count down. */
    static StatusAnswer withoutHint(StatusAnswer status) {
        return status instanceof StatusAnswer.Processing ? new StatusAnswer.Processing(Optional.empty()) : status;
    }

    /** Asserts that the order is withdrawn, or that it had failed before it was withdrawn. */
    final void assertWithdrawnOrFailed(OrderId order) {
        StatusAnswer status = gateway.status(order);
        if (!(status instanceof StatusAnswer.Failed)) {
            assertEquals(new StatusAnswer.Withdrawn(), status);
        }
    }
}
