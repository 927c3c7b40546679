package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.assessment.Assessor;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.repository.OrderUpdate;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Instant;

/**
 * Submits claimed orders: examines them, stores the attempts, and calls the ministry ({@code docs/protocol.md}, step 2). A
 * process may die between any two of these steps.
 */
final class Submissions {

    private final OrderRepository orders;
    private final SubmissionProtocol protocol;
    private final Outcomes outcomes;
    private final Assessor assessor;
    private final EligibilityPolicy eligibility;
    private final MinistryCalls ministry;

    Submissions(
            OrderRepository orders,
            SubmissionProtocol protocol,
            Outcomes outcomes,
            Assessor assessor,
            EligibilityPolicy eligibility,
            MinistryCalls ministry) {
        this.orders = orders;
        this.protocol = protocol;
        this.outcomes = outcomes;
        this.assessor = assessor;
        this.eligibility = eligibility;
        this.ministry = ministry;
    }

    /** Returns the calls that examine orders: the registry is asked about each student. */
    List<Job> examinations(List<Order> claimed, Instant latest, AcademicTime time) {
        var toWithdraw = orders.ordersToWithdraw(claimed.map(Order::student).toJavaSet());
        return claimed.map(order -> Job.about(Lane.SUBMIT, order, latest, () -> {
            Assessment assessment = assessor.assess(order.student(), eligibility, time.today());
            StoredOrders ofStudent = toWithdraw.getOrDefault(order.student(), StoredOrders.none());
            return now -> examined(order, ofStudent, assessment, latest, now);
        }));
    }

    private Settlement examined(
            Order order, StoredOrders ofStudent, Assessment assessment, Instant latest, AcademicTime time) {
        return assessment
                .failure()
                .<Settlement>map(failure -> new Settlement.Failure(order, failure))
                .orElseGet(() -> protocol.examine(order, ofStudent, assessment, time)
                        .fold(Settlement.Unasked::new, eligible -> new Settlement.Attempt(eligible, latest)));
    }

    /**
     * Stores that a submission was attempted, so that an order that is cancelled from now on is withdrawn. Returns a report
     * instead of an order that may not be submitted now.
     */
    List<Either<WorkReport, Job>> storeAttempts(List<Settlement.Attempt> attempts, AcademicTime time) {
        var known = attempts.partition(each -> each.eligible().order().mayBeKnownToMinistry());
        var firstAttempts = known._2;
        var results = outcomes.updateAll(firstAttempts.map(each -> attempted(each.eligible())));
        return firstAttempts
                .zipWith(
                        results,
                        (each, result) -> result.mapLeft(failure ->
                                        outcomes.postpone(each.eligible().read(), failure, time))
                                .flatMap(stored -> submission(each, stored)))
                .prependAll(known._1.map(each -> Either.right(ministry.submission(each.eligible(), each.latest()))));
    }

    private static PlannedUpdate attempted(EligibleOrder eligible) {
        return new PlannedUpdate(
                new OrderUpdate(eligible.read(), eligible.order().withSubmissionAttempted()), WorkReport.nothing());
    }

    private Either<WorkReport, Job> submission(Settlement.Attempt attempt, SaveResult result) {
        return result instanceof SaveResult.Saved saved
                ? Either.right(ministry.submission(attempt.eligible().stored(saved.order()), attempt.latest()))
                : Either.left(WorkReport.of(WorkOutcome.OVERTAKEN));
    }

    /**
     * Withdraws an order that was closed while it was being submitted, because an earlier withdrawal may have come
     * before the submission ({@code docs/protocol.md}, step 7).
     */
    void withdrawIfClosed(OrderId id, AcademicTime time) {
        orders.changeIfNeeded(id, current -> protocol.withdrawAgain(current, time));
    }
}
