package io.github.mlegitymacja.core.work;

import static java.util.Collections.emptyList;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.assessment.Assessor;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.repository.OrderUpdate;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.vavr.collection.List;
import io.vavr.control.Either;

/**
 * Submits claimed orders: examines them, stores the attempts, calls the ministry, and stores the outcomes ({@code
 * docs/protocol.md}, step 2). A process may die between any two of these steps.
 */
final class SubmissionWork {

    private final OrderRepository orders;
    private final SubmissionProtocol protocol;
    private final FailureHandling failures;
    private final Assessor assessor;
    private final EligibilityPolicy eligibility;
    private final MinistryGateway gateway;

    SubmissionWork(
            OrderRepository orders,
            SubmissionProtocol protocol,
            FailureHandling failures,
            Assessor assessor,
            EligibilityPolicy eligibility,
            MinistryGateway gateway) {
        this.orders = orders;
        this.protocol = protocol;
        this.failures = failures;
        this.assessor = assessor;
        this.eligibility = eligibility;
        this.gateway = gateway;
    }

    WorkReport run(List<Order> claimed, AcademicTime time) {
        List<Either<PlannedUpdate, EligibleOrder>> examined = examine(claimed, time);
        WorkReport settled = store(examined.filter(Either::isLeft).map(Either::getLeft));
        List<EligibleOrder> eligible = examined.flatMap(Either::toOption);
        List<EligibleOrder> attempted = storeAttempts(eligible);
        WorkReport overtaken = WorkReport.of(WorkOutcome.OVERTAKEN, eligible.size() - attempted.size());
        List<PlannedUpdate> submitted = attempted.map(each -> submit(each, time));
        return settled.plus(overtaken).plus(storeOutcomes(submitted, time));
    }

    private List<Either<PlannedUpdate, EligibleOrder>> examine(List<Order> claimed, AcademicTime time) {
        var ofStudents = orders.ordersOf(claimed.map(Order::student).toJavaSet());
        return claimed.map(order -> examine(order, ofStudents.getOrDefault(order.student(), emptyList()), time));
    }

    private Either<PlannedUpdate, EligibleOrder> examine(
            Order order, java.util.List<Order> ofStudent, AcademicTime time) {
        Assessment assessment = assessor.assess(order.student(), eligibility, time.today());
        return assessment
                .failure()
                .<Either<PlannedUpdate, EligibleOrder>>map(
                        failure -> Either.left(failures.postponed(order, failure, time)))
                .orElseGet(() -> protocol.examine(order, ofStudent, assessment, time));
    }

    /** Stores that a submission was attempted, so that an order that is cancelled from now on is withdrawn. */
    private List<EligibleOrder> storeAttempts(List<EligibleOrder> eligible) {
        var known = eligible.partition(each -> each.order().mayBeKnownToMinistry());
        var firstAttempts = known._2;
        var updates = firstAttempts.map(
                each -> new OrderUpdate(each.read(), each.order().withSubmissionAttempted()));
        var stored = firstAttempts
                .zip(orders.updateAll(updates.asJava()))
                .filter(result -> result._2 instanceof SaveResult.Saved)
                .map(result -> result._1.stored(((SaveResult.Saved) result._2).order()));
        return known._1.appendAll(stored);
    }

    private PlannedUpdate submit(EligibleOrder eligible, AcademicTime time) {
        Order order = eligible.order();
        return failures.call(order, time, () -> protocol.submitted(order, gateway.submit(eligible.submission()), time));
    }

    private WorkReport storeOutcomes(List<PlannedUpdate> planned, AcademicTime time) {
        var results = orders.updateAll(planned.map(PlannedUpdate::update).asJava());
        planned.zip(results)
                .filter(result -> result._2 instanceof SaveResult.Conflict)
                .forEach(result -> withdrawIfClosed(result._1.update().before().id(), time));
        return WorkReport.of(planned, results);
    }

    /**
     * Withdraws an order that was closed while it was being submitted, because an earlier withdrawal may have come
     * before the submission ({@code docs/protocol.md}, step 7).
     */
    private void withdrawIfClosed(OrderId id, AcademicTime time) {
        orders.changeIfNeeded(id, current -> protocol.withdrawAgain(current, time));
    }

    private WorkReport store(List<PlannedUpdate> planned) {
        return WorkReport.of(
                planned, orders.updateAll(planned.map(PlannedUpdate::update).asJava()));
    }
}
