package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** One of the things that a gateway promises; each test gets a ministry that knows no orders. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class GatewayPromise {

    static final OrderId ORDER = SampleOrders.id(0);
    static final OrderId OTHER = SampleOrders.id(1);

    final MinistryGatewayContract contract;
    private MinistryGateway gateway;

    GatewayPromise(MinistryGatewayContract contract) {
        this.contract = contract;
    }

    /** Not earlier: by now the test class has set up what it needs to connect. */
    @BeforeEach
    final void connectToAnEmptyMinistry() {
        gateway = contract.openGateway();
    }

    final MinistryGateway gateway() {
        return gateway;
    }

    final MinistryPart ministry() {
        return Capability.of(contract, MinistryPart.class);
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

    /** Withdrawn, or failed before it was: never to come alive again. */
    final void assertDead(OrderId order) {
        StatusAnswer status = gateway.status(order);
        if (!(status instanceof StatusAnswer.Failed)) {
            assertEquals(new StatusAnswer.Withdrawn(), status);
        }
    }
}
