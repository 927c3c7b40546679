package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.ledger.Ledger;
import io.github.mlegitymacja.core.lifecycle.Command;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What students and the registrar's office can do with orders.
 *
 * <p>No method waits for the ministry: that is the work of {@link io.github.mlegitymacja.core.work.BackgroundWork}. A
 * refusal is a value, and then nothing has changed. A null argument is a {@link NullPointerException}; a store or
 * registry that does not answer is an {@link InfrastructureException}: what was asked for has happened or not, and
 * repeating the call does no harm, though an order or a cancellation that did happen is then refused as done already;
 * only an order that did happen and has failed meanwhile is placed a second time. Thread-safe; any number of processes
 * may serve the same student at once.
 */
public final class OrderService {

    private final University university;
    private final OrderBook orders;
    private final Ordering ordering;

    /**
     * The service of a university.
     *
     * @param university whose orders
     * @throws NullPointerException if {@code university} is null
     */
    public OrderService(University university) {
        this.university = Objects.requireNonNull(university, "university");
        this.orders = new OrderBook(new Ledger(university.store(), university.listeners()));
        this.ordering = new Ordering(university, orders);
    }

    /**
     * What a student sees and can do now.
     *
     * @param student who looks
     * @return the overview, or {@link Refusal.UnknownStudent}
     */
    public Either<Refusal, Overview> overview(StudentId student) {
        Moment moment = university.now();
        return ordering.registered(student).map(known -> overview(known, moment));
    }

    /**
     * Orders an mLegitymacja (<i>Zamów mLegitymację</i>). An order that has lapsed is given up for it: it is cancelled, and
     * its document withdrawn before the new one comes alive.
     *
     * @param student who orders
     * @return the pending order; or {@link Refusal.UnknownStudent}, {@link Refusal.NotEligible} with every unmet
     *     condition, {@link Refusal.OutsideSemesters}, or {@link Refusal.OpenOrderExists}
     */
    public Either<Refusal, Order> order(StudentId student) {
        return ordering.order(student, university.now());
    }

    /**
     * Cancels an order or the issued document (<i>Anuluj zamówienie</i>). The ministry is told later.
     *
     * @param student who cancels
     * @param order which order
     * @return the cancelled order; or {@link Refusal.UnknownOrder}, {@link Refusal.Lapsed}, or {@link Refusal.NotAllowed}
     *     if it is closed already
     */
    public Either<Refusal, Order> cancel(StudentId student, OrderId order) {
        Moment moment = university.now();
        return orders.change(
                () -> orders.findCurrent(student, order, moment), new Command.Cancel(), Actor.STUDENT, moment);
    }

    /**
     * Renews an mLegitymacja: cancels the previous order and places another. Nothing is cancelled for a student who may
     * not order again. Repeating the call, after a crash or a second click, completes what was begun and returns the one
     * new order.
     *
     * @param student who renews
     * @param previous the order to renew; if it is closed or has lapsed, only ordering is left to do
     * @return this semester's order that takes the previous one's place; or {@link Refusal.UnknownOrder}, or whatever keeps
     *     the student from ordering, such as {@link Refusal.OpenOrderExists} if another order than {@code previous} is the
     *     one to renew
     */
    public Either<Refusal, Order> renew(StudentId student, OrderId previous) {
        Moment moment = university.now();
        return orders.find(student, previous).flatMap(found -> ordering.renew(found, moment));
    }

    /**
     * Revokes an order or the issued document, because the student has lost the entitlement. The ministry is told later.
     *
     * @param order which order
     * @param reason why; stored, and shown to the student
     * @return the revoked order; or {@link Refusal.UnknownOrder}, or {@link Refusal.NotAllowed} if it is closed already
     */
    public Either<Refusal, Order> revoke(OrderId order, Reason reason) {
        Moment moment = university.now();
        return orders.change(() -> orders.find(order), new Command.Revoke(reason), Actor.UNIVERSITY, moment);
    }

    /**
     * What the student has to enter in mObywatel (<i>Dodaj mLegitymację do mObywatela</i>).
     *
     * @param student who asks
     * @param order which order
     * @return QR text and activation code; or {@link Refusal.UnknownOrder}, {@link Refusal.Lapsed}, {@link
     *     Refusal.OutsideSemesters}, or {@link Refusal.NothingToPickUp} if the order is not ready for pick-up
     */
    public Either<Refusal, Activation> activation(StudentId student, OrderId order) {
        Moment moment = university.now();
        return orders.findCurrent(student, order, moment)
                .filterOrElse(
                        found -> moment.semester().isPresent(), found -> new Refusal.OutsideSemesters(moment.today()))
                .flatMap(found -> Option.ofOptional(found.activation())
                        .toEither(() -> new Refusal.NothingToPickUp(found.status())));
    }

    /**
     * A student's own order, with its history.
     *
     * @param student who asks
     * @param order which order
     * @return the order; or {@link Refusal.UnknownOrder}, also if it is another student's
     */
    public Either<Refusal, Order> find(StudentId student, OrderId order) {
        return orders.find(student, order);
    }

    /**
     * Anybody's order, with its history, for the registrar's office.
     *
     * @param order which order
     * @return the order, or {@link Refusal.UnknownOrder}
     */
    public Either<Refusal, Order> find(OrderId order) {
        return orders.find(order);
    }

    /**
     * Erases a student's orders, all of which must be closed and withdrawn. A lapsed order that was never closed has to be
     * revoked first.
     *
     * @param student whose orders
     * @return how many were removed, possibly none; or {@link Refusal.StillInUse}, and then none was removed
     */
    public Either<Refusal, Integer> erase(StudentId student) {
        return university.store().ordersOf(student).stream()
                .filter(order -> order.isOpen() || order.due().isPresent())
                .findFirst()
                .<Either<Refusal, Integer>>map(order -> Either.left(new Refusal.StillInUse(order.id())))
                .orElseGet(() -> Either.right(university.store().erase(student)));
    }

    private Overview overview(StudentRecord student, Moment moment) {
        List<Order> ofStudent = university.store().ordersOf(student.id());
        Optional<Order> current = RenewalRule.current(ofStudent, moment);
        var judged = university.eligibility().check(student, moment.today());
        boolean mayOrder = judged.isValid() && moment.semester().isPresent();
        return Overview.builder()
                .semester(moment.semester())
                .current(current)
                .lapsed(ofStudent.stream().findFirst().filter(moment::hasLapsed))
                .orders(ofStudent)
                .offered(RenewalRule.offered(current, mayOrder))
                .unmet(judged.isValid() ? List.of() : judged.getError().asJava())
                .build();
    }
}
