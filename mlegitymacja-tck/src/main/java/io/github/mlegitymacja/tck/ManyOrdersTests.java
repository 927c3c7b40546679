package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A call about many orders answers as single calls do, if the gateway is a {@link BatchMinistryGateway}. */
abstract class ManyOrdersTests extends AbstractManyOrdersTests {

    ManyOrdersTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void no_orders_get_no_answers() {
        assertEquals(Map.of(), gateway.submitAll(List.of()));
        assertEquals(Map.of(), gateway.statusOfAll(Set.of()));
        assertEquals(Map.of(), gateway.withdrawAll(Set.of()));
    }

    /** An order that was left out is asked about again with all others: they must not keep it from being answered. */
    @Test
    void each_of_as_many_orders_as_the_maximum_gets_an_answer() {
        List<OrderId> orders = most();
        Set<OrderId> all = Set.copyOf(orders);

        assertEachAnswered(all, () -> gateway.submitAll(submissions(orders)).keySet());
        assertEachAnswered(all, () -> gateway.statusOfAll(all).keySet());
        assertEachAnswered(all, () -> gateway.withdrawAll(all).keySet());
    }

    private static void assertEachAnswered(Set<OrderId> all, Supplier<Set<OrderId>> call) {
        var answered = new HashSet<OrderId>();
        for (int calls = 0; calls < PatientCalls.MOST_CALLS && !answered.equals(all); calls++) {
            answered.addAll(call.get());
        }
        assertEquals(all, answered);
    }

    @Test
    void orders_submitted_together_are_submitted_as_if_alone() {
        requireCallsAbout(2);
        ministry().refuse(OTHER);

        Map<OrderId, SubmitAnswer> first = calls.submitAll(submissions(List.of(ORDER, OTHER)));
        Map<OrderId, SubmitAnswer> again = calls.submitAll(submissions(List.of(OTHER, ORDER)));

        for (Map<OrderId, SubmitAnswer> answers : List.of(first, again)) {
            assertInstanceOf(SubmitAnswer.Accepted.class, answers.get(ORDER));
            assertEquals(gateway.submit(submission(OTHER)), answers.get(OTHER));
        }
        assertStatus(StatusAnswer.Processing.class, ORDER);
        assertStatus(StatusAnswer.Failed.class, OTHER);
    }

    @Test
    void a_withdrawn_order_is_refused_among_others_and_the_others_are_not() {
        requireCallsAbout(2);
        assertWithdrawn(ORDER);

        Map<OrderId, SubmitAnswer> answers = calls.submitAll(submissions(List.of(ORDER, OTHER)));

        assertInstanceOf(SubmitAnswer.Refused.class, answers.get(ORDER));
        assertInstanceOf(SubmitAnswer.Accepted.class, answers.get(OTHER));
        assertWithdrawnOrFailed(ORDER);
    }

    @Test
    void the_status_of_each_of_many_orders_is_its_own() {
        requireCallsAbout(6);
        List<OrderId> orders = ids(6);
        ministry().refuse(orders.get(4));
        orders.subList(0, 5).forEach(order -> gateway.submit(submission(order)));
        ministry().issue(orders.get(1), SampleOrders.ACTIVATION);
        ministry().issue(orders.get(2), SampleOrders.ACTIVATION);
        ministry().collect(orders.get(2));
        gateway.withdraw(orders.get(3));

        var answers = new HashMap<>(calls.statusOfAll(Set.copyOf(orders)));
        answers.replaceAll((order, answer) -> withoutHint(answer));
        assertEquals(orders.stream().collect(toMap(identity(), order -> withoutHint(gateway.status(order)))), answers);
    }

    @Test
    void orders_withdrawn_together_are_dead_and_stay_dead() {
        requireCallsAbout(3);
        List<OrderId> orders = ids(3);
        assertAccepted(orders.get(0));
        assertAccepted(orders.get(1));
        var withdrawn = orders.stream().collect(toMap(identity(), order -> new WithdrawAnswer.Withdrawn()));

        assertEquals(withdrawn, calls.withdrawAll(Set.copyOf(orders)));
        assertEquals(withdrawn, calls.withdrawAll(Set.copyOf(orders)));

        orders.forEach(order -> {
            assertRefused(order);
            assertWithdrawnOrFailed(order);
        });
        assertEquals(new StatusAnswer.Withdrawn(), gateway.status(orders.get(0)));
    }

    @Test
    void a_call_about_some_orders_does_not_affect_others() {
        requireCallsAbout(3);
        List<OrderId> orders = ids(4);
        calls.submitAll(submissions(orders.subList(0, 3)));

        calls.withdrawAll(Set.copyOf(orders.subList(0, 2)));

        assertNotEquals(new StatusAnswer.Unknown(), gateway.status(orders.get(2)));
        assertInstanceOf(SubmitAnswer.Accepted.class, gateway.submit(submission(orders.get(2))));
        assertEquals(new StatusAnswer.Unknown(), gateway.status(orders.get(3)));
    }

    @Test
    void a_call_about_many_orders_to_an_unreachable_ministry_throws_an_infrastructure_exception() {
        requireCallsAbout(2);
        var connection = Assume.implementing(contract, BreakableConnection.class);
        connection.breakConnection();

        assertThrows(InfrastructureException.class, () -> gateway.submitAll(submissions(ids(2))));
        assertThrows(InfrastructureException.class, () -> gateway.statusOfAll(Set.copyOf(ids(2))));
        assertThrows(InfrastructureException.class, () -> gateway.withdrawAll(Set.copyOf(ids(2))));

        connection.restoreConnection();
        assertEquals(Set.copyOf(ids(2)), calls.submitAll(submissions(ids(2))).keySet());
    }
}
