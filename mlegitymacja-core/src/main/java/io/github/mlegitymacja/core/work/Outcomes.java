package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.function.Consumer;

/** Stores the outcomes of a batch. An outcome that the store refuses concerns its order only. */
final class Outcomes {

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

    /** Makes the submissions due that have waited for withdrawals. */
    void advanceSubmissions(List<PlannedUpdate> planned, AcademicTime time) {
        var withdrawn = planned.filter(each -> each.report().count(WorkOutcome.WITHDRAWN) > 0)
                .map(each -> each.update().before().student())
                .toJavaSet();
        Interrupts.shielded(() -> {
            orders.advanceSubmissions(withdrawn, time.instant());
            return withdrawn;
        });
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
