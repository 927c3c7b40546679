package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.semester.Semester;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.Optional;

/** Checks page by page whether the students of open orders are still eligible, and revokes the orders of the others. */
final class EligibilityRecheck {

    private final OrderRepository orders;
    private final SubmissionProtocol protocol;
    private final FailureHandling failures;
    private final StudentRegistry registry;
    private final int pageSize;

    EligibilityRecheck(
            OrderRepository orders,
            SubmissionProtocol protocol,
            FailureHandling failures,
            StudentRegistry registry,
            int pageSize) {
        this.orders = orders;
        this.protocol = protocol;
        this.failures = failures;
        this.registry = registry;
        this.pageSize = pageSize;
    }

    WorkReport run(Semester semester, AcademicTime time) {
        WorkReport report = WorkReport.nothing();
        Optional<OrderId> last = Optional.empty();
        List<Order> page;
        do {
            page = List.ofAll(orders.store().openOrders(semester, last, pageSize));
            report = report.plus(recheck(page, time));
            last = page.lastOption().map(Order::id).toJavaOptional();
        } while (page.size() == pageSize);
        return report;
    }

    private WorkReport recheck(List<Order> page, AcademicTime time) {
        List<Either<WorkReport, PlannedUpdate>> checked = page.map(order -> recheck(order, time));
        List<PlannedUpdate> revocations = checked.flatMap(Either::toOption);
        WorkReport revoked = WorkReport.of(
                revocations,
                orders.updateAll(revocations.map(PlannedUpdate::update).asJava()));
        return checked.filter(Either::isLeft).map(Either::getLeft).fold(revoked, WorkReport::plus);
    }

    private Either<WorkReport, PlannedUpdate> recheck(Order order, AcademicTime time) {
        try {
            return protocol.rechecked(order, registry.find(order.student()), time)
                    .<Either<WorkReport, PlannedUpdate>>map(Either::right)
                    .orElseGet(() -> Either.left(WorkReport.nothing()));
        } catch (RuntimeException e) {
            failures.logFailure(order, 1, e);
            return Either.left(WorkReport.of(WorkOutcome.UNAVAILABLE));
        }
    }
}
