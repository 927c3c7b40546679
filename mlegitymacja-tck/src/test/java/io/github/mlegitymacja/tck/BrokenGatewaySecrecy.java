package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.stream.Stream;

/** Gateways that reveal personal data or codes. */
final class BrokenGatewaySecrecy {

    private BrokenGatewaySecrecy() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(exceptions(), reasons());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> exceptions() {
        return Stream.of(
                broken(
                        "puts the student's name into its exceptions",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                try {
                                    return super.submit(submission);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException(
                                            "POST " + submission.student().fullName(), e);
                                }
                            }
                        },
                        "no_exception_of_a_call_to_an_unreachable_ministry_contains_secrets"),
                broken(
                        "keeps a cause that quotes the answer",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                connection.step();
                                StatusAnswer answer = delegate.status(order);
                                try {
                                    connection.step();
                                } catch (InfrastructureException e) {
                                    String body = answer instanceof StatusAnswer.Ready ready
                                            ? ready.activation().qrText()
                                            : "";
                                    throw new InfrastructureException(
                                            "the answer was cut off", new IllegalStateException("in: " + body, e));
                                }
                                return answer;
                            }
                        },
                        "no_exception_of_a_call_that_breaks_off_contains_secrets"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> reasons() {
        return Stream.of(
                broken(
                        "quotes the student's name in the reason of every refused submission",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                return super.submit(submission) instanceof SubmitAnswer.Refused refused
                                        ? new SubmitAnswer.Refused(Reason.quoting(
                                                refused.reason().code(),
                                                "refused: "
                                                        + submission.student().fullName()))
                                        : super.submit(submission);
                            }
                        },
                        "the_reason_of_a_refused_submission_contains_no_personal_data",
                        "the_reason_of_a_submission_after_a_withdrawal_contains_no_personal_data"),
                broken(
                        "quotes the PESEL number in the reason of a failure",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                return super.status(order) instanceof StatusAnswer.Failed failed
                                        ? new StatusAnswer.Failed(
                                                Reason.quoting(failed.reason().code(), SampleStudents.PESEL))
                                        : super.status(order);
                            }
                        },
                        "the_reason_of_a_failure_contains_no_personal_data"),
                broken(
                        "quotes the codes in the reason of a refused withdrawal",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                return locked.contains(order)
                                                && delegate.status(order) instanceof StatusAnswer.Ready ready
                                        ? new WithdrawAnswer.Refused(Reason.quoting(
                                                "LOCKED", ready.activation().code()))
                                        : super.withdraw(order);
                            }
                        },
                        "the_reason_of_a_refused_withdrawal_contains_no_secrets"));
    }
}
