package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.repository.UnreadableOrders;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Handles the requests of the dean's office. Each method returns an {@link Either}: a {@link Refusal} on the left, or a
 * result on the right. {@link OrderService} handles the requests of students.
 *
 * <pre>{@code
 * var reason = new Reason("EXPELLED", "skreślenie z listy studentów", "removed from the list of students");
 * String answer = office.revoke(id, reason, new OperatorId("clerk-7")).fold(
 *         refusal -> texts.in(refusal.text(), locale),
 *         revoked -> texts.in(revoked.status().label(), locale));   // "Unieważnione przez uczelnię"
 * }</pre>
 *
 * <p>The application decides who may call these methods, and passes the key of that person, which the order's history
 * records. A null argument is a {@link NullPointerException}. If the store does not answer, a method throws {@link
 * InfrastructureException}: the outcome is unknown, and retrying is safe. Any number of threads and processes may call
 * all methods at the same time.
 */
@CheckReturnValue
public final class OfficeService {

    private final University university;
    private final OrderRepository orders;
    private final OrderPlacement placement;

    /**
     * Creates the service of a university.
     *
     * @param university the university
     * @throws NullPointerException if {@code university} is null
     */
    public OfficeService(University university) {
        this.university = Objects.requireNonNull(university, "university");
        this.orders = new OrderRepository(university.store(), university.listeners());
        this.placement = new OrderPlacement(university, orders);
    }

    /**
     * Returns an order of any student, with its history.
     *
     * @param order the id of the order
     * @return the order; or {@link Refusal.UnknownOrder}, or {@link Refusal.UnreadableOrder}
     */
    public Either<Refusal, Order> find(OrderId order) {
        return orders.find(order);
    }

    /**
     * Places an order for a student. The same conditions apply as for {@link OrderService#order}, and the same refusals.
     * {@link BulkOrders} orders for everybody.
     *
     * @param student the student
     * @param operator the person who acts for the university
     * @return the pending order, or a refusal
     */
    public Either<Refusal, Order> order(StudentId student, OperatorId operator) {
        return placement.order(
                student, Placement.byUniversity(Objects.requireNonNull(operator, "operator")), university.now());
    }

    /**
     * Revokes an order or the issued document because the student has lost the entitlement. The background work then
     * withdraws it at the ministry. Lapsed orders can be revoked as well.
     *
     * @param order the id of the order
     * @param reason the reason, which is stored and shown to the student
     * @param operator the person who revokes it
     * @return the revoked order; or {@link Refusal.UnknownOrder}, {@link Refusal.UnreadableOrder}, or {@link
     *     Refusal.NotAllowed} if the order is already closed
     */
    public Either<Refusal, Order> revoke(OrderId order, Reason reason, OperatorId operator) {
        Objects.requireNonNull(reason, "reason");
        var decidedBy = Optional.of(Objects.requireNonNull(operator, "operator"));
        AcademicTime time = university.now();
        return change(
                order,
                before -> LifeCycle.revoke(before, reason, decidedBy, time.instant())
                        .mapLeft(Refusal.class::cast));
    }

    /**
     * Ends the withdrawal of a cancelled or revoked order, because the ministry refuses it and a person has made sure that
     * the document is dead. The student's next order then goes ahead. If the document is not dead, the student will have
     * two.
     *
     * <pre>{@code
     * var reason = new Reason("CONFIRMED_BY_PHONE", "potwierdzono telefonicznie", "confirmed by telephone");
     * Either<Refusal, Order> settled = office.settle(id, reason, new OperatorId("clerk-7"));
     * }</pre>
     *
     * @param order the id of the order
     * @param reason why the document is dead, for the history
     * @param operator the person who takes responsibility
     * @return the order, with nothing due; or {@link Refusal.UnknownOrder}, {@link Refusal.UnreadableOrder}, {@link
     *     Refusal.NotAllowed} if the order is neither cancelled nor revoked, or {@link Refusal.NothingToSettle} if it has
     *     been withdrawn
     */
    public Either<Refusal, Order> settle(OrderId order, Reason reason, OperatorId operator) {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(operator, "operator");
        AcademicTime time = university.now();
        return change(
                        order,
                        before -> LifeCycle.settle(before, reason, operator, time.instant())
                                .mapLeft(Refusal.class::cast)
                                .filterOrElse(
                                        after -> before.isDue(DueTask.WITHDRAW),
                                        after -> new Refusal.NothingToSettle(order)))
                .peek(settled -> orders.advanceSubmissions(Set.of(settled.student()), time.instant()));
    }

    /**
     * Erases all orders of a student. Each of them must be closed and, if the ministry may know it, withdrawn. A lapsed
     * order is still open: revoke it first.
     *
     * <p>To erase the old orders of all students, use {@link io.github.mlegitymacja.core.work.Retention}.
     *
     * @param student the student
     * @return the number of erased orders, 0 if there were none; or {@link Refusal.StillInUse} if nothing was erased
     *     because an order is open or not yet withdrawn, or {@link Refusal.UnreadableOrder} because the data of an order
     *     cannot be read
     */
    public Either<Refusal, Integer> erase(StudentId student) {
        StoredOrders ofStudent = UnreadableOrders.logged(university.store().ordersOf(student));
        Stream<Refusal> unreadable =
                ofStudent.unreadable().stream().map(order -> new Refusal.UnreadableOrder(order.id()));
        Stream<Refusal> inUse = ofStudent.readable().stream()
                .filter(order -> order.isOpen() || order.due().isPresent())
                .map(order -> new Refusal.StillInUse(order.id()));
        return Stream.concat(unreadable, inUse)
                .findFirst()
                .<Either<Refusal, Integer>>map(Either::left)
                .orElseGet(() -> Either.right(university.store().erase(student)));
    }

    private Either<Refusal, Order> change(OrderId order, Function<Order, Either<Refusal, Order>> decision) {
        return orders.change(() -> orders.find(order), decision);
    }
}
