package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.lifecycle.Command;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Placing an order, and placing it in another one's stead. */
record Ordering(University university, OrderBook orders) {

    Either<Refusal, Order> order(StudentId student, Moment moment) {
        return mayOrder(student, moment).flatMap(semester -> place(student, semester, moment));
    }

    Either<Refusal, Order> renew(Order previous, Moment moment) {
        StudentId student = previous.student();
        return mayOrder(student, moment).flatMap(semester -> {
            if (previous.isOpen() && !moment.hasLapsed(previous)) {
                cancel(previous, moment);
            }
            return place(student, semester, moment).fold(refusal -> placedBefore(refusal, semester), Either::right);
        });
    }

    Either<Refusal, StudentRecord> registered(StudentId student) {
        var found = university.registry().find(Objects.requireNonNull(student, "student"));
        return Option.ofOptional(found).toEither(() -> new Refusal.UnknownStudent(student));
    }

    private Either<Refusal, Semester> mayOrder(StudentId student, Moment moment) {
        return registered(student)
                .flatMap(known -> university
                        .eligibility()
                        .check(known, moment.today())
                        .toEither()
                        .<Refusal>mapLeft(Refusal.NotEligible::new))
                .flatMap(eligible -> Option.ofOptional(moment.semester())
                        .toEither(() -> new Refusal.OutsideSemesters(moment.today())));
    }

    /**
     * Looks, gives up what has lapsed, and places; over again for as long as somebody else places an order in between and
     * it is closed again.
     */
    private Either<Refusal, Order> place(StudentId student, Semester semester, Moment moment) {
        OrderId id = university.orderIds().apply(moment.now());
        LocalDate validUntil = university.calendar().validUntil(semester);
        for (int tries = 0; tries < OrderBook.MOST_TRIES; tries++) {
            List<Order> ofStudent = university.store().ordersOf(student);
            Optional<Order> current = RenewalRule.current(ofStudent, moment);
            if (current.isPresent()) {
                return Either.left(new Refusal.OpenOrderExists(current.get().id()));
            }
            ofStudent.stream().filter(Order::isOpen).forEach(lapsed -> cancel(lapsed, moment));
            Order order = LifeCycle.place(id, student, semester, validUntil, moment.now());
            if (orders.ledger().create(order) instanceof SaveResult.Saved saved) {
                return Either.right(saved.order());
            }
        }
        throw OrderBook.tooManyTries();
    }

    /** The order of this semester that a renewal finds in its place is one that an earlier call, or a click, has made. */
    private Either<Refusal, Order> placedBefore(Refusal refusal, Semester semester) {
        return refusal instanceof Refusal.OpenOrderExists exists
                ? orders.find(exists.order())
                        .filterOrElse(found -> found.semester().equals(semester), found -> refusal)
                : Either.left(refusal);
    }

    /**
     * Cancels an order as it was read, or as it is if somebody has changed it since; if it is closed by now, whoever did it,
     * there is nothing left to cancel.
     */
    private void cancel(Order order, Moment moment) {
        var read = Stream.cons(
                        Either.<Refusal, Order>right(order), () -> Stream.continually(() -> orders.find(order.id())))
                .iterator();
        orders.change(read::next, new Command.Cancel(), Actor.STUDENT, moment);
    }
}
