package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.semester.Semester;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.Optional;

/** Checking again, page by page, whether the students of open orders are still eligible. */
record Recheck(Workshop workshop, StudentRegistry registry) {

    WorkReport run(Semester semester, Moment moment) {
        WorkReport report = WorkReport.nothing();
        Optional<OrderId> last = Optional.empty();
        List<Order> page;
        do {
            page = page(semester, last);
            report = report.plus(recheck(page, moment));
            last = page.lastOption().map(Order::id).toJavaOptional();
        } while (page.size() == workshop.settings().batchSize());
        return report;
    }

    private List<Order> page(Semester semester, Optional<OrderId> after) {
        return List.ofAll(workshop.ledger()
                .store()
                .openOrders(semester, after, workshop.settings().batchSize()));
    }

    private WorkReport recheck(List<Order> page, Moment moment) {
        var checked = page.map(order -> recheck(order, moment));
        return checked.filter(Either::isLeft)
                .map(Either::getLeft)
                .fold(workshop.store(checked.flatMap(Either::toOption)), WorkReport::plus);
    }

    private Either<WorkReport, Step> recheck(Order order, Moment moment) {
        try {
            return workshop.protocol()
                    .rechecked(order, registry.find(order.student()), moment)
                    .<Either<WorkReport, Step>>map(Either::right)
                    .orElseGet(() -> Either.left(WorkReport.nothing()));
        } catch (RuntimeException e) {
            workshop.logTrouble(order, 1, e);
            return Either.left(WorkReport.of(Outcome.UNAVAILABLE));
        }
    }
}
