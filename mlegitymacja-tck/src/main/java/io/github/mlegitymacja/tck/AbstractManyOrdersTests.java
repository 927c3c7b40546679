package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.Submission;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** The base of the groups of tests of calls about many orders. */
abstract class AbstractManyOrdersTests extends AbstractGatewayTests {

    /** Enough to see that a gateway takes its maximum; a maximum may be very high. */
    private static final int MANY = 1_000;

    BatchMinistryGateway gateway;
    PatientCalls calls;

    AbstractManyOrdersTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    final void requireAGatewayThatTakesManyOrders() {
        gateway = Assume.implementing(gateway(), BatchMinistryGateway.class);
        calls = new PatientCalls(gateway);
    }

    /** Skips a test that needs more orders in a call than the gateway takes. */
    final void requireCallsAbout(int orders) {
        assumeTrue(gateway.maxOrdersInCall() >= orders, "the maximum is very low");
    }

    /** As many orders as a call may have, but not very many. */
    final List<OrderId> most() {
        return ids(Math.min(MANY, gateway.maxOrdersInCall()));
    }

    static List<OrderId> ids(int orders) {
        return IntStream.range(0, orders).mapToObj(SampleOrders::id).toList();
    }

    static List<Submission> submissions(List<OrderId> orders) {
        return orders.stream().map(SampleStudents::submission).toList();
    }
}
