package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.assessment.Assessor;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.repository.UnreadableOrders;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.collection.Iterator;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Places orders, and renews them by cancelling one and placing another. */
final class OrderPlacement {

    private final University university;
    private final OrderRepository orders;
    private final Assessor assessor;

    OrderPlacement(University university, OrderRepository orders) {
        this.university = university;
        this.orders = orders;
        this.assessor = new Assessor(university.registry());
    }

    Either<Refusal, Order> order(StudentId student, Placement placement, AcademicTime time) {
        return mayOrder(student, time)
                .flatMap(eligible -> semester(time).flatMap(semester -> place(eligible, semester, placement, time)));
    }

    Either<Refusal, Order> renew(Order previous, AcademicTime time) {
        return mayOrder(previous.student(), time)
                .flatMap(eligible -> semester(time).flatMap(semester -> renew(previous, eligible, semester, time)));
    }

    Assessment assess(StudentId student, AcademicTime time) {
        return RegistryLog.logged(student, assessor.assess(student, university.eligibility(), time.today()));
    }

    private Either<Refusal, Order> renew(
            Order previous, Assessment.Eligible eligible, Semester semester, AcademicTime time) {
        // Otherwise the placement is refused, and the student must not lose what works.
        boolean canPlace =
                university.store().ordersOf(previous.student()).unreadable().isEmpty();
        if (canPlace && previous.isOpen() && !RenewalRule.hasLapsed(previous, time)) {
            cancel(previous, time);
        }
        return place(eligible, semester, Placement.BY_STUDENT, time)
                .fold(refusal -> placedBefore(refusal, semester), Either::right);
    }

    private Either<Refusal, Assessment.Eligible> mayOrder(StudentId student, AcademicTime time) {
        Assessment assessment = assess(student, time);
        if (assessment instanceof Assessment.Eligible eligible) {
            return Either.right(eligible);
        } else if (assessment instanceof Assessment.NotEligible notEligible) {
            return Either.left(new Refusal.NotEligible(notEligible.unmet()));
        } else if (assessment instanceof Assessment.Missing) {
            return Either.left(new Refusal.UnknownStudent(student));
        }
        return Either.left(
                assessment instanceof Assessment.Unreadable
                        ? new Refusal.UnreadableRecord(student)
                        : new Refusal.RegistryUnavailable());
    }

    private static Either<Refusal, Semester> semester(AcademicTime time) {
        return Option.ofOptional(time.semester()).toEither(() -> new Refusal.OutsideSemesters(time.today()));
    }

    private Either<Refusal, Order> place(
            Assessment.Eligible eligible, Semester semester, Placement placement, AcademicTime time) {
        return place(
                eligible,
                semester,
                placement,
                time,
                unreadable -> new Refusal.UnreadableOrder(unreadable.id()),
                ofStudent -> Option.ofOptional(RenewalRule.current(ofStudent, time))
                        .map(current -> new Refusal.OpenOrderExists(current.id())));
    }

    /**
     * Places an order if the student's orders are no obstacle, after cancelling lapsed orders. Starts again if another
     * order was placed in between.
     *
     * @param unreadable returns why no order may be placed while an order of the student cannot be read: it may be open, or
     *     have a document that has to be withdrawn
     * @param obstacle returns why no order may be placed; a current order must be an obstacle
     */
    <R> Either<R, Order> place(
            Assessment.Eligible eligible,
            Semester semester,
            Placement placement,
            AcademicTime time,
            Function<UnreadableOrder, R> unreadable,
            Function<List<Order>, Option<R>> obstacle) {
        OrderId id = university.orderIds().apply(time.instant());
        StudentId student = eligible.student().id();
        LocalDate validUntil = eligible.atMost(university.calendar().validUntil(semester));
        return orders.retry(() -> {
            StoredOrders stored = UnreadableOrders.logged(university.store().ordersOf(student));
            List<Order> ofStudent = stored.readable();
            Option<R> found = Option.ofOptional(stored.unreadable().stream().findFirst())
                    .map(unreadable)
                    .orElse(() -> obstacle.apply(ofStudent));
            if (found.isDefined()) {
                return Either.left(found.get());
            }
            ofStudent.stream().filter(Order::isOpen).forEach(lapsed -> cancel(lapsed, time));
            Order placed = LifeCycle.place(id, student, semester, validUntil, placement, time.instant());
            return Either.<R, SaveResult>right(orders.create(keepingPlace(placed, ofStudent)));
        });
    }

    /**
     * Whoever orders again in a semester is submitted as early as with the first order. Nobody loses by that: this is where
     * the student would be without the second thought.
     */
    private static Order keepingPlace(Order placed, List<Order> ofStudent) {
        Instant first = ofStudent.stream()
                .filter(order -> order.semester().equals(placed.semester()))
                .map(Order::orderedAt)
                .filter(placed.orderedAt()::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(placed.orderedAt());
        return placed.withDue(placed.due().map(due -> due.at(first)));
    }

    /**
     * Returns an open order of this semester that prevented the placement: an earlier call of this renewal, or another
     * click, has placed it.
     */
    private Either<Refusal, Order> placedBefore(Refusal refusal, Semester semester) {
        return refusal instanceof Refusal.OpenOrderExists exists
                ? orders.find(exists.order())
                        .filterOrElse(found -> found.semester().equals(semester), found -> refusal)
                : Either.left(refusal);
    }

    /**
     * Cancels an order. The first attempt uses the order as it was read, each further attempt reads it again. Does
     * nothing if the order has been closed in the meantime.
     */
    private void cancel(Order order, AcademicTime time) {
        Iterator<Either<Refusal, Order>> reads = Stream.cons(
                        Either.<Refusal, Order>right(order), () -> Stream.continually(() -> orders.find(order.id())))
                .iterator();
        orders.change(
                reads::next, before -> LifeCycle.cancel(before, time.instant()).mapLeft(Refusal.class::cast));
    }
}
