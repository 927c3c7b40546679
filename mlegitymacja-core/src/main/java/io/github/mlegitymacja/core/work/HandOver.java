package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.ledger.Change;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.Optional;

/** Handing over: examine, store the attempt, submit, store the outcome; in this sequence, whatever dies in between. */
record HandOver(Workshop workshop, StudentRegistry registry, MinistryGateway gateway) {

    WorkReport run(Moment moment) {
        List<Order> claimed = workshop.claim(DueTask.SUBMIT, moment);
        List<Either<Step, Clearance>> examined = examine(claimed, moment);
        WorkReport settled = workshop.store(examined.filter(Either::isLeft).map(Either::getLeft));
        List<Clearance> cleared = examined.flatMap(Either::toOption);
        List<Clearance> attempted = storeAttempts(cleared);
        WorkReport overtaken = WorkReport.of(Outcome.OVERTAKEN, cleared.size() - attempted.size());
        List<Step> submitted = attempted.map(clearance -> submit(clearance, moment));
        return settled.plus(overtaken).plus(storeOutcomes(submitted, moment));
    }

    private List<Either<Step, Clearance>> examine(List<Order> claimed, Moment moment) {
        var ofStudents = workshop.ledger().ordersOf(claimed.map(Order::student).toJavaSet());
        return claimed.map(order ->
                examine(order, List.ofAll(ofStudents.getOrDefault(order.student(), java.util.List.of())), moment));
    }

    private Either<Step, Clearance> examine(Order order, List<Order> ofStudent, Moment moment) {
        try {
            return workshop.protocol()
                    .clear(order, ofStudent, registry.find(order.student()), moment)
                    .map(student -> new Clearance(order, student));
        } catch (RuntimeException e) {
            return Either.left(workshop.unavailable(order, e, moment));
        }
    }

    /** A cancellation that comes from now on must know that the ministry may have heard of the order. */
    private List<Clearance> storeAttempts(List<Clearance> cleared) {
        var known = cleared.partition(clearance -> clearance.order().mayBeKnownToMinistry());
        var firstAttempts = known._2;
        var changes = firstAttempts.map(
                clearance -> new Change(clearance.order(), clearance.order().handOverAttempted()));
        var stored = firstAttempts
                .zip(workshop.ledger().updateAll(changes.asJava()))
                .filter(result -> result._2 instanceof SaveResult.Saved)
                .map(result -> new Clearance(((SaveResult.Saved) result._2).order(), result._1.student()));
        return known._1.appendAll(stored);
    }

    private Step submit(Clearance clearance, Moment moment) {
        Order order = clearance.order();
        return workshop.ask(
                order,
                moment,
                () -> workshop.protocol().submitted(order, gateway.submit(clearance.submission()), moment));
    }

    private WorkReport storeOutcomes(List<Step> steps, Moment moment) {
        var results = workshop.ledger().updateAll(steps.map(Step::change).asJava());
        steps.zip(results)
                .filter(result -> result._2 instanceof SaveResult.Conflict)
                .forEach(result -> withdrawIfClosed(result._1.change().before().id(), moment));
        return workshop.report(steps, results);
    }

    /** Whoever closed the order while it was on its way may have withdrawn it before it arrived. */
    private void withdrawIfClosed(OrderId id, Moment moment) {
        Optional<Change> again;
        do {
            again = workshop.ledger()
                    .store()
                    .find(id)
                    .flatMap(current ->
                            workshop.protocol().withdrawAgain(current, moment).map(due -> new Change(current, due)));
        } while (again.isPresent() && workshop.ledger().update(again.get()) instanceof SaveResult.Conflict);
    }
}
