package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores the outcomes of a batch. An outcome that the store refuses concerns its order only. */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final OrderRepository orders;
    private final FailureHandling failures;

    Outcomes(OrderRepository orders, FailureHandling failures) {
        this.orders = orders;
        this.failures = failures;
    }

    /**
     * Stores outcomes.
     *
     * @param overtaken accepts each order that another process has changed in the meantime
     */
    WorkReport store(List<PlannedUpdate> planned, AcademicTime time, Consumer<Order> overtaken) {
        return planned.zip(updateAll(planned))
                .map(each -> each._2.fold(
                        failure -> postpone(each._1.update().before(), failure, time),
                        result -> report(each._1, result, overtaken)))
                .fold(WorkReport.nothing(), WorkReport::plus);
    }

    /**
     * Makes the submissions due that have waited for withdrawals: for these ones, or for others that have ended since they
     * were read. If the store cannot do that, or fails, they wait for their next attempt.
     */
    void advanceSubmissions(List<PlannedUpdate> planned, AcademicTime time) {
        if (!orders.canAdvanceSubmissions()) {
            return;
        }
        try {
            Interrupts.shielded(() -> {
                orders.advanceSubmissions(unblocked(planned, time).toJavaSet(), time.instant());
                return planned;
            });
        } catch (Throwable e) {
            LogEvent.warn(LOG).because(Survivable.orRethrow(e)).log("submissions.not_advanced");
        }
    }

    private Set<StudentId> unblocked(List<PlannedUpdate> planned, AcademicTime time) {
        var blocked = studentsOf(planned, WorkOutcome.BLOCKED);
        return studentsOf(planned, WorkOutcome.WITHDRAWN).addAll(waitingInVain(blocked, time));
    }

    private static Set<StudentId> studentsOf(List<PlannedUpdate> planned, WorkOutcome outcome) {
        return planned.filter(each -> each.report().count(outcome) > 0)
                .map(each -> each.update().before().student())
                .toSet();
    }

    private Set<StudentId> waitingInVain(Set<StudentId> blocked, AcademicTime time) {
        return blocked.isEmpty()
                ? blocked
                : HashMap.ofAll(orders.ordersToWithdraw(blocked.toJavaSet()))
                        .filterValues(toWithdraw -> !SubmissionProtocol.mustWait(toWithdraw, time))
                        .keySet();
    }

    List<Either<Throwable, SaveResult>> updateAll(List<PlannedUpdate> planned) {
        return Interrupts.shielded(() ->
                List.ofAll(orders.updateAll(planned.map(PlannedUpdate::update).asJava())));
    }

    private static WorkReport report(PlannedUpdate planned, SaveResult result, Consumer<Order> overtaken) {
        if (result instanceof SaveResult.Saved) {
            return planned.report();
        }
        overtaken.accept(planned.update().before());
        return WorkReport.of(WorkOutcome.OVERTAKEN);
    }

    /**
     * Tries an order again later whose change the store did not accept. If that may not end by itself, then what was
     * stored before can still be stored with a longer wait; otherwise the end of the lease is soon enough.
     */
    WorkReport postpone(Order before, Throwable failure, AcademicTime time) {
        PlannedUpdate later = failures.postponed(before, failure, time);
        if (!FailureHandling.mayEndByItself(failure)) {
            updateAll(List.of(later));
        }
        return later.report();
    }
}
