package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Exceptions, with their causes, and reasons contain no personal data and no activation data. */
abstract class GatewaySecrecyTests extends AbstractGatewayTests {

    private static final int MOST_STEPS = 6;
    private static final Activation CODES = new Activation("https://example.org/secret-7c9e6679", "sEcReT-428571");
    private static final Set<OrderId> BOTH = Set.of(ORDER, OTHER);

    GatewaySecrecyTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void no_exception_of_a_call_to_an_unreachable_ministry_contains_secrets() {
        issueIfPossible();
        Assume.implementing(contract, BreakableConnection.class).breakConnection();

        calls().forEach(GatewaySecrecyTests::assertFreeOfSecrets);
    }

    @Test
    void no_exception_of_a_call_that_breaks_off_contains_secrets() {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        issueIfPossible();
        for (int step = 0; step < MOST_STEPS; step++) {
            for (Runnable call : calls()) {
                connection.breakConnectionAfter(step);
                assertFreeOfSecrets(call);
                connection.restoreConnection();
            }
        }
    }

    @Test
    void the_reason_of_a_refused_submission_contains_no_personal_data() {
        ministry().refuse(ORDER);

        assertFreeOfSecrets(assertRefused(ORDER).reason());
    }

    @Test
    void the_reason_of_a_failure_contains_no_personal_data() {
        assertAccepted(ORDER);
        ministry().fail(ORDER);

        assertFreeOfSecrets(assertStatus(StatusAnswer.Failed.class, ORDER).reason());
    }

    @Test
    void the_reason_of_a_submission_after_a_withdrawal_contains_no_personal_data() {
        assertAccepted(ORDER);
        assertWithdrawn(ORDER);

        assertFreeOfSecrets(assertRefused(ORDER).reason());
    }

    @Test
    void the_reason_of_a_refused_withdrawal_contains_no_secrets() {
        var ministry = Assume.implementing(contract, RefusingWithdrawals.class);
        issueIfPossible();
        ministry.refuseWithdrawal(ORDER);

        var refused = assertInstanceOf(WithdrawAnswer.Refused.class, gateway().withdraw(ORDER));
        assertFreeOfSecrets(refused.reason());
    }

    private void issueIfPossible() {
        assertAccepted(ORDER);
        if (contract instanceof ControllableMinistry ministry) {
            ministry.issue(ORDER, CODES);
        }
    }

    /** All calls that the gateway has; those that change something come last. */
    private List<Runnable> calls() {
        MinistryGateway gateway = gateway();
        var calls =
                new ArrayList<Runnable>(List.of(() -> gateway.status(ORDER), () -> gateway.submit(submission(ORDER))));
        if (gateway instanceof BatchMinistryGateway batch && batch.maxOrdersInCall() > 1) {
            calls.add(() -> batch.statusOfAll(BOTH));
            calls.add(() -> batch.submitAll(List.of(submission(ORDER), submission(OTHER))));
            calls.add(() -> batch.withdrawAll(Set.of(OTHER)));
        }
        if (gateway instanceof MinistryIdGateway keyed) {
            calls.add(() -> keyed.status(ORDER, "MC-1"));
            calls.add(() -> keyed.withdraw(ORDER, "MC-1"));
        }
        calls.add(() -> gateway.withdraw(OTHER));
        return calls;
    }

    private static void assertFreeOfSecrets(Runnable call) {
        try {
            call.run();
        } catch (InfrastructureException e) {
            ExceptionParts.of(e).forEach(thrown -> assertFreeOfSecrets(thrown.toString()));
        }
    }

    private static void assertFreeOfSecrets(Reason reason) {
        List.of(reason.code(), reason.polish(), reason.english()).forEach(GatewaySecrecyTests::assertFreeOfSecrets);
    }

    private static void assertFreeOfSecrets(String text) {
        StudentRecord student = submission(ORDER).student();
        Stream.of(
                        student.givenNames().orElseThrow(),
                        student.familyName().orElseThrow(),
                        SampleStudents.PESEL,
                        CODES.qrText(),
                        CODES.code())
                .forEach(secret -> assertFalse(text.contains(secret), "a message or a reason contains a secret"));
    }
}
