package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call about many orders answers as single calls do, if the gateway is a {@link BatchMinistryGateway}. */
abstract class ManyOrdersTests extends AbstractGatewayTests {

    /** Enough to see that a gateway takes its maximum; a maximum may be very high. */
    private static final int MANY = 1_000;

    /** More than any call should have; a maximum may be as high as that of a number. */
    private static final int VERY_MANY = 100_000;

    private BatchMinistryGateway gateway;

    ManyOrdersTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAGatewayThatTakesManyOrders() {
        gateway = Assume.implementing(gateway(), BatchMinistryGateway.class);
    }

    /** Skips a test that needs more orders in a call than the gateway takes. */
    private void requireCallsAbout(int orders) {
        assumeTrue(gateway.maxOrdersInCall() >= orders, "the maximum is very low");
    }

    @Test
    void no_orders_get_no_answers() {
        assertEquals(Map.of(), gateway.submitAll(List.of()));
        assertEquals(Map.of(), gateway.statusOfAll(Set.of()));
        assertEquals(Map.of(), gateway.withdrawAll(Set.of()));
    }

    @Test
    void each_of_as_many_orders_as_the_maximum_gets_an_answer() {
        List<OrderId> orders = ids(Math.min(MANY, gateway.maxOrdersInCall()));
        Set<OrderId> all = Set.copyOf(orders);

        assertEquals(all, gateway.submitAll(submissions(orders)).keySet());
        assertEquals(all, gateway.statusOfAll(all).keySet());
        assertEquals(all, gateway.withdrawAll(all).keySet());
    }

    @Test
    void the_maximum_is_positive_and_always_the_same() {
        int maximum = gateway.maxOrdersInCall();
        assertTrue(maximum > 0, "the maximum is not positive");

        assertAccepted(ORDER);
        assertEquals(maximum, gateway.maxOrdersInCall());
        gateway.withdrawAll(Set.copyOf(ids(Math.min(2, maximum))));
        assertEquals(maximum, gateway.maxOrdersInCall());
    }

    @Test
    void the_maximum_is_the_same_while_the_ministry_is_unreachable() {
        int maximum = gateway.maxOrdersInCall();
        Assume.implementing(contract, BreakableConnection.class).breakConnection();

        assertEquals(maximum, gateway.maxOrdersInCall());
        assertThrows(InfrastructureException.class, () -> gateway.statusOfAll(Set.of(ORDER)));
        assertEquals(maximum, gateway.maxOrdersInCall());
    }

    @Test
    void orders_submitted_together_are_submitted_as_if_alone() {
        requireCallsAbout(2);
        ministry().refuse(OTHER);

        Map<OrderId, SubmitAnswer> first = gateway.submitAll(submissions(List.of(ORDER, OTHER)));
        Map<OrderId, SubmitAnswer> again = gateway.submitAll(submissions(List.of(OTHER, ORDER)));

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

        Map<OrderId, SubmitAnswer> answers = gateway.submitAll(submissions(List.of(ORDER, OTHER)));

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

        var answers = new HashMap<>(gateway.statusOfAll(Set.copyOf(orders)));
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

        assertEquals(withdrawn, gateway.withdrawAll(Set.copyOf(orders)));
        assertEquals(withdrawn, gateway.withdrawAll(Set.copyOf(orders)));

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
        gateway.submitAll(submissions(orders.subList(0, 3)));

        gateway.withdrawAll(Set.copyOf(orders.subList(0, 2)));

        assertNotEquals(new StatusAnswer.Unknown(), gateway.status(orders.get(2)));
        assertInstanceOf(SubmitAnswer.Accepted.class, gateway.submit(submission(orders.get(2))));
        assertEquals(new StatusAnswer.Unknown(), gateway.status(orders.get(3)));
    }

    @Test
    void an_order_that_is_submitted_twice_in_a_call_is_rejected_with_all_others() {
        List<Submission> twice = submissions(List.of(OTHER, ORDER, ORDER));

        assertThrows(IllegalArgumentException.class, () -> gateway.submitAll(twice));

        assertNothingIsKnownOf(List.of(ORDER, OTHER));
    }

    @Test
    void more_orders_than_the_maximum_are_rejected_together() {
        assumeTrue(gateway.maxOrdersInCall() < VERY_MANY, "the maximum is very high");
        List<OrderId> tooMany = ids(gateway.maxOrdersInCall() + 1);

        assertThrows(IllegalArgumentException.class, () -> gateway.submitAll(submissions(tooMany)));
        assertThrows(IllegalArgumentException.class, () -> gateway.statusOfAll(Set.copyOf(tooMany)));
        assertThrows(IllegalArgumentException.class, () -> gateway.withdrawAll(Set.copyOf(tooMany)));

        assertEquals(new StatusAnswer.Unknown(), gateway.status(tooMany.get(0)));
        var others = Set.copyOf(tooMany.subList(1, tooMany.size()));
        assertEquals(
                others.stream().collect(toMap(identity(), order -> new StatusAnswer.Unknown())),
                gateway.statusOfAll(others));
    }

    private void assertNothingIsKnownOf(List<OrderId> orders) {
        orders.forEach(order -> assertEquals(new StatusAnswer.Unknown(), gateway.status(order)));
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_orders_throw_a_null_pointer_exception() {
        assertThrows(NullPointerException.class, () -> gateway.submitAll(null));
        assertThrows(NullPointerException.class, () -> gateway.statusOfAll(null));
        assertThrows(NullPointerException.class, () -> gateway.withdrawAll(null));
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_element_throws_a_null_pointer_exception() {
        var orders = new HashSet<OrderId>();
        orders.add(null);
        var submissions = new ArrayList<Submission>();
        submissions.add(null);

        assertThrows(NullPointerException.class, () -> gateway.submitAll(submissions));
        assertThrows(NullPointerException.class, () -> gateway.statusOfAll(orders));
        assertThrows(NullPointerException.class, () -> gateway.withdrawAll(orders));
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
        assertEquals(Set.copyOf(ids(2)), gateway.submitAll(submissions(ids(2))).keySet());
    }

    private static List<OrderId> ids(int orders) {
        return IntStream.range(0, orders).mapToObj(SampleOrders::id).toList();
    }

    private static List<Submission> submissions(List<OrderId> orders) {
        return orders.stream().map(SampleStudents::submission).toList();
    }
}
