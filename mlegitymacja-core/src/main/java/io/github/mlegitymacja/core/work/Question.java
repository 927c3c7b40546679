package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.vavr.Function3;
import io.vavr.collection.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question to the ministry about an order: to submit it, for its status, or to withdraw it.
 *
 * @param order the order
 * @param subject what the ministry must be told
 * @param kind how to ask, the same for all questions of a lane that can be asked together
 * @param atOnce how many questions may be asked in a call; 1 if this one has to be asked alone
 */
record Question<S, A>(Order order, S subject, Kind<S, A> kind, int atOnce) {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    /**
     * How to ask.
     *
     * @param alone asks about one order
     * @param together asks about many orders
     * @param decision decides on an answer
     */
    record Kind<S, A>(
            Function<S, A> alone,
            Function<List<S>, Map<OrderId, A>> together,
            Function3<Order, A, AcademicTime, PlannedUpdate> decision) {}

    Question<S, A> atMost(int questions) {
        return new Question<>(order, subject, kind, questions);
    }

    Function<AcademicTime, Settlement> askAlone() {
        return settlement(kind.alone().apply(subject));
    }

    /**
     * Asks questions of the same kind in one call. Returns what decides on each answer, in the same sequence. Throws if the
     * answer is about none of the orders, because then nobody knows whether the ministry answers at all.
     */
    static <S, A> List<Function<AcademicTime, Settlement>> askTogether(List<Question<S, A>> questions) {
        Map<OrderId, A> all = questions.head().kind.together().apply(questions.map(Question::subject));
        var answers = new HashMap<>(all);
        answers.keySet().retainAll(questions.map(each -> each.order.id()).toJavaSet());
        if (answers.size() < all.size()) {
            LogEvent.warn(LOG).with("answers", all.size() - answers.size()).log("ministry.unasked_answers");
        }
        answers.values().removeIf(answer -> answer == null);
        if (answers.isEmpty()) {
            throw new InfrastructureException("the answer is about none of the orders");
        }
        return questions.map(each -> Optional.ofNullable(answers.get(each.order.id()))
                .map(each::settlement)
                .orElse(time -> new Settlement.Missing(each.order)));
    }

    private Function<AcademicTime, Settlement> settlement(A answer) {
        return time -> new Settlement.Answered(kind.decision().apply(order, answer, time));
    }
}
