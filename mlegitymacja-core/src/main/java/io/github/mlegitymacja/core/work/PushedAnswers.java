package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.vavr.control.Either;
import java.util.Objects;

/**
 * Takes answers that the ministry sends by itself ({@code docs/protocol.md}, Answers that arrive by themselves). They can
 * come late, twice or in a wrong sequence, so only what can be nothing but the next step of an order changes it. Thread-safe.
 */
final class PushedAnswers {

    private final University university;
    private final OrderRepository orders;
    private final SubmissionProtocol protocol;

    PushedAnswers(University university, OrderRepository orders, SubmissionProtocol protocol) {
        this.university = university;
        this.orders = orders;
        this.protocol = protocol;
    }

    PushOutcome receive(OrderId id, StatusAnswer answer) {
        Objects.requireNonNull(answer, "answer");
        AcademicTime time = university.now();
        return orders.change(
                        () -> orders.find(id).mapLeft(PushedAnswers::notFound), order -> decide(order, answer, time))
                .fold(outcome -> outcome, changed -> PushOutcome.APPLIED);
    }

    private static PushOutcome notFound(Refusal refusal) {
        return refusal instanceof Refusal.UnreadableOrder ? PushOutcome.UNREADABLE_ORDER : PushOutcome.UNKNOWN_ORDER;
    }

    private Either<PushOutcome, Order> decide(Order order, StatusAnswer answer, AcademicTime time) {
        if (!order.mayBeKnownToMinistry()) {
            return Either.left(PushOutcome.NOT_BELIEVED);
        } else if (order.isDue(DueTask.POLL) && isNextStep(order, answer, time)) {
            return Either.right(protocol.polled(order, answer, time).update().after());
        } else if (order.isDue(DueTask.SUBMIT) || (order.isDue(DueTask.POLL) && isNews(order, answer))) {
            orders.advance(order, time.instant());
            return Either.left(PushOutcome.TO_BE_CHECKED);
        }
        return Either.left(PushOutcome.NOTHING_NEW);
    }

    /** The first codes, or the end of all codes. Codes that replace others could be the older ones. */
    private static boolean isNextStep(Order order, StatusAnswer answer, AcademicTime time) {
        if (time.semester().isEmpty() || RenewalRule.hasLapsed(order, time)) {
            return false;
        }
        boolean isFirstReady = answer instanceof StatusAnswer.Ready ready
                && order.status() == OrderStatus.IN_PROGRESS
                && ready.activation().isUsableAt(time.instant())
                && !time.hasExpired(order);
        return isFirstReady || answer instanceof StatusAnswer.Collected;
    }

    private static boolean isNews(Order order, StatusAnswer answer) {
        boolean hasTheseCodes = answer instanceof StatusAnswer.Ready ready
                && order.activation().filter(ready.activation()::equals).isPresent();
        return !hasTheseCodes && !(answer instanceof StatusAnswer.Processing);
    }
}
