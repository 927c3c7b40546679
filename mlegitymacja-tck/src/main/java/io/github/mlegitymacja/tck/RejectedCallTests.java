package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A call about too many orders, about an order twice, or with a null is rejected as a whole. */
abstract class RejectedCallTests extends AbstractManyOrdersTests {

    /** More than any call should have; a maximum may be as high as that of a number. */
    private static final int VERY_MANY = 100_000;

    private static final OrderId THIRD = SampleOrders.id(2);

    RejectedCallTests(MinistryGatewayContract contract) {
        super(contract);
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
    void the_maximum_is_the_same_while_the_ministry_is_unreachable_and_afterwards() {
        int maximum = gateway.maxOrdersInCall();
        var connection = Assume.implementing(contract, BreakableConnection.class);
        connection.breakConnection();

        Set<OrderId> most = Set.copyOf(most());
        for (Executable call : List.<Executable>of(
                () -> gateway.submitAll(submissions(most())),
                () -> gateway.statusOfAll(most),
                () -> gateway.withdrawAll(most))) {
            assertEquals(maximum, gateway.maxOrdersInCall());
            assertThrows(InfrastructureException.class, call);
        }
        assertEquals(maximum, gateway.maxOrdersInCall());
        connection.restoreConnection();
        assertEquals(maximum, gateway.maxOrdersInCall());
    }

    @Test
    void an_order_that_is_submitted_twice_in_a_call_is_rejected_with_all_others() {
        List<OrderId> orders = ids(Math.max(2, most().size()));
        int last = orders.size() - 1;

        for (int first : List.of(0, last / 2, last - 1)) {
            for (int second : List.of(first + 1, last)) {
                assertDuplicatesRejected(submissions(orders), first, second);
            }
        }

        orders.forEach(order -> assertEquals(new StatusAnswer.Unknown(), gateway.status(order)));
    }

    @Test
    void an_order_that_the_ministry_knows_is_not_submitted_twice_in_a_call_either() {
        assertAccepted(ORDER);
        assertWithdrawn(OTHER);

        for (OrderId known : List.of(ORDER, OTHER)) {
            assertDuplicatesRejected(submissions(List.of(THIRD, known, known)), 1, 2);
        }

        assertEquals(new StatusAnswer.Unknown(), gateway.status(THIRD));
    }

    /** Puts submissions of the order at the first place in another place, too. */
    private void assertDuplicatesRejected(List<Submission> submissions, int first, int second) {
        for (Submission again : equalAndDifferent(submissions.get(first))) {
            var twice = new ArrayList<>(submissions);
            twice.set(second, again);
            assertThrows(IllegalArgumentException.class, () -> gateway.submitAll(List.copyOf(twice)));
        }
    }

    /** The student's record may have changed between two readings, and an order may have been prolonged. */
    private static List<Submission> equalAndDifferent(Submission one) {
        StudentRecord student = one.student();
        StudentRecord renamed = student.toBuilder().familyName("Nowak").build();
        StudentRecord photographed = student.toBuilder()
                .photo(Photo.of("image/png", new byte[] {1, 2, 3}))
                .build();
        StudentRecord another = SampleStudents.complete(SampleOrders.student(1));
        return List.of(
                one,
                Submission.of(one.order(), renamed, one.semester(), one.validUntil()),
                Submission.of(one.order(), photographed, one.semester(), one.validUntil()),
                Submission.of(one.order(), another, one.semester(), one.validUntil()),
                Submission.of(
                        one.order(),
                        student,
                        one.semester().next(),
                        one.validUntil().plusMonths(6)),
                Submission.of(
                        one.order(), student, one.semester(), one.validUntil().minusDays(1)));
    }

    @Test
    void more_orders_than_the_maximum_are_rejected_together() {
        List<OrderId> tooMany = tooMany();

        assertTooMany(tooMany);

        assertEquals(new StatusAnswer.Unknown(), gateway.status(tooMany.get(0)));
        var others = Set.copyOf(tooMany.subList(1, tooMany.size()));
        var answers = calls.statusOfAll(others);
        assertEquals(others, answers.keySet());
        assertEquals(Set.of(new StatusAnswer.Unknown()), Set.copyOf(answers.values()));
    }

    @Test
    void more_orders_than_the_maximum_are_rejected_though_the_ministry_knows_them() {
        List<OrderId> tooMany = tooMany();
        Set<OrderId> known = Set.copyOf(tooMany.subList(0, tooMany.size() - 1));
        calls.submitAll(submissions(List.copyOf(known)));
        assertAccepted(tooMany.get(tooMany.size() - 1));

        assertTooMany(tooMany);

        tooMany.forEach(order -> assertNotEquals(new StatusAnswer.Withdrawn(), gateway.status(order)));
    }

    private List<OrderId> tooMany() {
        assumeTrue(gateway.maxOrdersInCall() < VERY_MANY, "the maximum is very high");
        return ids(gateway.maxOrdersInCall() + 1);
    }

    private void assertTooMany(List<OrderId> tooMany) {
        assertThrows(IllegalArgumentException.class, () -> gateway.submitAll(submissions(tooMany)));
        assertThrows(IllegalArgumentException.class, () -> gateway.statusOfAll(Set.copyOf(tooMany)));
        assertThrows(IllegalArgumentException.class, () -> gateway.withdrawAll(Set.copyOf(tooMany)));
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
        assertNullRejected(Arrays.asList((OrderId) null));
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_element_among_others_throws_a_null_pointer_exception() {
        requireCallsAbout(3);

        assertNullRejected(Arrays.asList(null, ORDER, OTHER));
        assertNullRejected(Arrays.asList(ORDER, null, OTHER));
        assertNullRejected(Arrays.asList(ORDER, OTHER, null));
    }

    @SuppressWarnings("NullAway")
    private void assertNullRejected(Collection<OrderId> orders) {
        var submissions = new ArrayList<Submission>();
        orders.forEach(order -> submissions.add(order == null ? null : submission(order)));

        assertThrows(NullPointerException.class, () -> gateway.submitAll(submissions));
        assertThrows(NullPointerException.class, () -> gateway.statusOfAll(new LinkedHashSet<>(orders)));
        assertThrows(NullPointerException.class, () -> gateway.withdrawAll(new LinkedHashSet<>(orders)));
    }
}
