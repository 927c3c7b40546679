package io.github.mlegitymacja.core.work;

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
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.function.Function;

/**
 * Submits claimed orders: examines them, stores the attempts, calls the ministry, and stores the outcomes ({@code
 * docs/protocol.md}, step 2). A process may die between any two of these steps.
 */
final class SubmissionWork {

    private final OrderRepository orders;
    private final SubmissionProtocol protocol;
    private final FailureHandling failures;
    private final Outcomes outcomes;
    private final Interrupts interrupts;
    private final Assessor assessor;
    private final EligibilityPolicy eligibility;
    private final MinistryGateway gateway;

    SubmissionWork(
            OrderRepository orders,
            SubmissionProtocol protocol,
            FailureHandling failures,
            Outcomes outcomes,
            Interrupts interrupts,
            Assessor assessor,
            EligibilityPolicy eligibility,
            MinistryGateway gateway) {
        this.orders = orders;
        this.protocol = protocol;
        this.failures = failures;
        this.outcomes = outcomes;
        this.interrupts = interrupts;
        this.assessor = assessor;
        this.eligibility = eligibility;
        this.gateway = gateway;
    }

    WorkReport run(List<Order> claimed, AcademicTime time) {
        List<Either<PlannedUpdate, EligibleOrder>> examined = examine(claimed, time);
        WorkReport settled = outcomes.store(examined.filter(Either::isLeft).map(Either::getLeft), time);
        List<Either<WorkReport, EligibleOrder>> attempts = storeAttempts(examined.flatMap(Either::toOption), time);
        WorkReport notAttempted =
                attempts.filter(Either::isLeft).map(Either::getLeft).fold(WorkReport.nothing(), WorkReport::plus);
        return settled.plus(notAttempted).plus(submit(attempts.flatMap(Either::toOption), time));
    }

    private List<Either<PlannedUpdate, EligibleOrder>> examine(List<Order> claimed, AcademicTime time) {
        var ofStudents = orders.ordersOf(claimed.map(Order::student).toJavaSet());
        return interrupts.untilInterrupted(
                claimed,
                Function.identity(),
                order -> examine(order, ofStudents.getOrDefault(order.student(), StoredOrders.none()), time),
                time.instant());
    }

    private Either<PlannedUpdate, EligibleOrder> examine(Order order, StoredOrders ofStudent, AcademicTime time) {
        Assessment assessment = assessor.assess(order.student(), eligibility, time.today());
        return assessment
                .failure()
                .<Either<PlannedUpdate, EligibleOrder>>map(
                        failure -> Either.left(failures.postponed(order, failure, time)))
                .orElseGet(() -> protocol.examine(order, ofStudent, assessment, time));
    }

    /**
     * Stores that a submission was attempted, so that an order that is cancelled from now on is withdrawn. Returns a report
     * instead of an order that may not be submitted now.
     */
    private List<Either<WorkReport, EligibleOrder>> storeAttempts(List<EligibleOrder> eligible, AcademicTime time) {
        var known = eligible.partition(each -> each.order().mayBeKnownToMinistry());
        var firstAttempts = known._2;
        var results = outcomes.updateAll(firstAttempts.map(each -> new PlannedUpdate(
                new OrderUpdate(each.read(), each.order().withSubmissionAttempted()), WorkReport.nothing())));
        return firstAttempts
                .zipWith(
                        results,
                        (each, result) -> result.mapLeft(failure -> outcomes.postpone(each.read(), failure, time))
                                .flatMap(stored -> attempted(each, stored)))
                .prependAll(known._1.map(Either::right));
    }

    private static Either<WorkReport, EligibleOrder> attempted(EligibleOrder eligible, SaveResult result) {
        return result instanceof SaveResult.Saved saved
                ? Either.right(eligible.stored(saved.order()))
                : Either.left(WorkReport.of(WorkOutcome.OVERTAKEN));
    }

    private WorkReport submit(List<EligibleOrder> attempted, AcademicTime time) {
        List<PlannedUpdate> submitted = interrupts.untilInterrupted(
                attempted, EligibleOrder::order, each -> submit(each, time), time.instant());
        return outcomes.store(submitted, time, overtaken -> withdrawIfClosed(overtaken.id(), time));
    }

    private PlannedUpdate submit(EligibleOrder eligible, AcademicTime time) {
        Order order = eligible.order();
        return failures.call(order, time, () -> protocol.submitted(order, gateway.submit(eligible.submission()), time));
    }

    /**
     * Withdraws an order that was closed while it was being submitted, because an earlier withdrawal may have come
     * before the submission ({@code docs/protocol.md}, step 7).
     */
    private void withdrawIfClosed(OrderId id, AcademicTime time) {
        orders.changeIfNeeded(id, current -> protocol.withdrawAgain(current, time));
    }
}
