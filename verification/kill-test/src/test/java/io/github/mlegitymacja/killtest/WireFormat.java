package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The text format of calls and answers over HTTP: for an answer its kind, followed by its values. */
final class WireFormat {

    private WireFormat() {}

    static String of(Submission submission) {
        return submission.student().id().value() + " " + submission.semester() + " " + submission.validUntil();
    }

    static String of(Notifications.Change change) {
        return change.number() + " " + change.entry();
    }

    static Notifications.Change change(OrderId order, String words) {
        String[] parts = words.split(" ", 2);
        return new Notifications.Change(order, Integer.parseInt(parts[0]), parts[1]);
    }

    static String of(SubmitAnswer answer) {
        return answer instanceof SubmitAnswer.Refused refused
                ? "refused " + refused.reason().code()
                : "accepted";
    }

    static String of(WithdrawAnswer answer) {
        return answer instanceof WithdrawAnswer.Refused refused
                ? "refused " + refused.reason().code()
                : "withdrawn";
    }

    static String of(StatusAnswer answer) {
        if (answer instanceof StatusAnswer.Ready ready) {
            Activation codes = ready.activation();
            return "ready " + codes.qrText() + " " + codes.code()
                    + codes.usableUntil().map(end -> " " + end).orElse("");
        }
        return answer instanceof StatusAnswer.Failed failed
                ? "failed " + failed.reason().code()
                : answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static SubmitAnswer submitAnswer(String words) {
        return words.equals("accepted")
                ? new SubmitAnswer.Accepted(Optional.empty())
                : new SubmitAnswer.Refused(reason(words));
    }

    static WithdrawAnswer withdrawAnswer(String words) {
        return words.equals("withdrawn") ? new WithdrawAnswer.Withdrawn() : new WithdrawAnswer.Refused(reason(words));
    }

    static StatusAnswer statusAnswer(String words) {
        String[] parts = words.split(" ", -1);
        return switch (parts[0]) {
            case "unknown" -> new StatusAnswer.Unknown();
            case "processing" -> new StatusAnswer.Processing(Optional.empty());
            case "ready" -> new StatusAnswer.Ready(new Activation(parts[1], parts[2], end(parts)));
            case "expired" -> new StatusAnswer.Expired();
            case "collected" -> new StatusAnswer.Collected();
            case "failed" -> new StatusAnswer.Failed(reason(words));
            case "withdrawn" -> new StatusAnswer.Withdrawn();
            default -> throw new IllegalArgumentException("no status answer: " + parts[0]);
        };
    }

    private static Optional<Instant> end(String[] ready) {
        return ready.length > 3 ? Optional.of(Instant.parse(ready[3])) : Optional.empty();
    }

    private static Reason reason(String words) {
        return Reason.quoting(words.split(" ", -1)[1], words);
    }
}
