package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** No answer of before, not even a final one, is given again while the ministry is unreachable. */
abstract class OutageTests extends AbstractGatewayTests {

    private static final List<StatusAnswer> ADOPTED = List.of(
            new StatusAnswer.Processing(Optional.empty()),
            new StatusAnswer.Ready(SampleOrders.ACTIVATION),
            new StatusAnswer.Collected(),
            new StatusAnswer.Failed(SampleOrders.REASON));

    private BreakableConnection connection;

    OutageTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAConnectionThatBreaks() {
        connection = Assume.implementing(contract, BreakableConnection.class);
    }

    @Test
    void an_answer_of_before_is_not_given_again_while_the_ministry_is_unreachable() throws Throwable {
        List<OrderId> orders = orders();
        makeAll(EveryCall.asking(gateway(), orders));

        assertUnanswered(EveryCall.about(gateway(), orders), orders);
    }

    @Test
    void a_withdrawal_is_not_confirmed_again_while_the_ministry_is_unreachable() throws Throwable {
        List<OrderId> orders = orders();
        makeAll(EveryCall.withdrawing(gateway(), orders));
        makeAll(EveryCall.about(gateway(), orders));

        assertUnanswered(EveryCall.about(gateway(), orders), orders);
    }

    @Test
    void an_answer_about_a_key_is_not_given_again_while_the_ministry_is_unreachable() throws Throwable {
        var gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
        var ministry = Assume.implementing(contract, AdoptingMinistry.class);
        var calls = new ArrayList<Executable>();
        for (int i = 0; i <= ADOPTED.size(); i++) {
            String key = "MC-2026/00081" + i;
            calls.add(() -> gateway.status(ORDER, key));
            calls.add(() -> gateway.withdraw(ORDER, key));
            if (i < ADOPTED.size()) {
                ministry.adopt(key, ADOPTED.get(i));
            }
        }
        for (int i = 0; i < calls.size(); i += 2) {
            calls.get(i).execute();
        }
        assertUnanswered(calls, List.of());
        makeAll(calls);
        makeAll(calls);
        assertUnanswered(calls, List.of());
    }

    @Test
    void no_call_of_eight_threads_is_answered_while_the_ministry_is_unreachable() {
        assertAccepted(ORDER);
        connection.breakConnection();

        ParallelCalls.run(thread ->
                assertThrows(InfrastructureException.class, () -> gateway().submit(SampleStudents.submission(ORDER))));
        ParallelCalls.run(thread ->
                assertThrows(InfrastructureException.class, () -> gateway().status(ORDER)));
        ParallelCalls.run(thread ->
                assertThrows(InfrastructureException.class, () -> gateway().withdraw(ORDER)));
    }

    /** Orders in every status that the test class can bring about. */
    private List<OrderId> orders() {
        if (contract instanceof ControllableMinistry) {
            return inEveryStatus();
        }
        assertAccepted(ORDER);
        assertWithdrawn(OTHER);
        return List.of(ORDER, OTHER, SampleOrders.id(2));
    }

    private static void makeAll(List<Executable> calls) throws Throwable {
        for (Executable call : calls) {
            call.execute();
        }
    }

    /** Makes the calls in an outage, which leaves the statuses as they were. */
    private void assertUnanswered(List<Executable> calls, List<OrderId> orders) {
        List<StatusAnswer> before = statuses(orders);
        connection.breakConnection();
        calls.forEach(call -> assertThrows(InfrastructureException.class, call));
        connection.restoreConnection();
        assertEquals(before, statuses(orders));
    }

    private List<StatusAnswer> statuses(List<OrderId> orders) {
        return orders.stream()
                .map(gateway()::status)
                .map(AbstractGatewayTests::withoutHint)
                .toList();
    }
}
