package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.Activation;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Handles the requests of students and of the dean's office. Each method returns an {@link Either}: a {@link
 * Refusal} on the left, or a result on the right.
 *
 * <pre>{@code
 * String answer = orders.order(student).fold(
 *         refusal -> texts.in(refusal.text(), locale),              // all unmet conditions at once
 *         order -> texts.in(order.status().label(), locale));       // "Oczekuje"
 * }</pre>
 *
 * <ul>
 *   <li><b>Refusals.</b> A refused request has placed, cancelled and revoked nothing, except that an order may have found
 *       and cancelled a lapsed one. Error Prone reports code that ignores a result, and
 *       with it a refusal.
 *   <li><b>Errors.</b> A null argument is a {@link NullPointerException}. If the store or the registry does not answer,
 *       the method throws {@link InfrastructureException}: the outcome is unknown, and retrying is safe. If the first
 *       call did take effect, the second one is refused as already done. There is one exception: if the first call
 *       placed an order and that order has failed in the meantime, the second call places another one.
 *   <li><b>Ministry.</b> No method calls the ministry; {@link io.github.mlegitymacja.core.work.BackgroundWork} does.
 *   <li><b>Thread safety.</b> Any number of threads and processes may call all methods at the same time, for the same
 *       student as well.
 * </ul>
 */
@CheckReturnValue
public final class OrderService {

    private final University university;
    private final OrderRepository orders;
    private final OrderPlacement placement;

    /**
     * Creates the service of a university.
     *
     * @param university the university
     * @throws NullPointerException if {@code university} is null
     */
    public OrderService(University university) {
        this.university = Objects.requireNonNull(university, "university");
        this.orders = new OrderRepository(university.store(), university.listeners());
        this.placement = new OrderPlacement(university, orders);
    }

    /**
     * Returns what the page <i>mLegitymacja</i> shows to a student: the current order, the actions to offer, and all
     * unmet conditions.
     *
     * <pre>{@code
     * orders.overview(student).peek(overview -> {
     *     overview.current().ifPresent(order -> page.show(texts.in(order.status().label(), locale)));
     *     overview.offered().forEach(action -> page.addButton(texts.in(action.label(), locale)));
     *     overview.unmet().forEach(condition -> page.show(texts.in(condition.text(), locale)));
     * });
     * }</pre>
     *
     * @param student the student
     * @return the overview, or {@link Refusal.UnknownStudent}
     */
    public Either<Refusal, Overview> overview(StudentId student) {
        AcademicTime time = university.now();
        return placement.registered(student).map(record -> overview(record, time));
    }

    /**
     * Places an order (<i>Zamów mLegitymację</i>). Cancels a lapsed order first; its document is withdrawn before the
     * new order is submitted, unless it has expired.
     *
     * @param student the student who orders
     * @return the pending order; or {@link Refusal.UnknownStudent}, {@link Refusal.NotEligible} with all unmet
     *     conditions, {@link Refusal.OutsideSemesters}, or {@link Refusal.OpenOrderExists}
     */
    public Either<Refusal, Order> order(StudentId student) {
        return placement.order(student, university.now());
    }

    /**
     * Cancels an order or the issued document (<i>Anuluj zamówienie</i>). The background work then withdraws it at the
     * ministry.
     *
     * <pre>{@code
     * String answer = orders.cancel(student, id).fold(
     *         refusal -> texts.in(refusal.text(), locale),
     *         cancelled -> texts.in(cancelled.status().label(), locale));   // "Anulowane przez użytkownika"
     * }</pre>
     *
     * @param student the student who cancels
     * @param order the id of the order
     * @return the cancelled order; or {@link Refusal.UnknownOrder}, {@link Refusal.Lapsed}, or {@link
     *     Refusal.NotAllowed} if the order is already closed
     */
    public Either<Refusal, Order> cancel(StudentId student, OrderId order) {
        AcademicTime time = university.now();
        return change(() -> findCurrent(student, order, time), before -> LifeCycle.cancel(before, time.instant()));
    }

    /**
     * Renews an mLegitymacja (<i>Przedłuż mLegitymację</i>): cancels the previous order and places a new one. Cancels
     * nothing if the student may not order again. Also accepts an order of this semester, for example when the student
     * has a new phone.
     *
     * <p>Retrying is safe: after a crash or a second click, the call completes the renewal and returns the same new
     * order.
     *
     * <pre>{@code
     * Either<Refusal, Order> renewed = orders.renew(student, overview.current().orElseThrow().id());
     * }</pre>
     *
     * @param student the student who renews
     * @param previous the id of the order to renew; if that order is closed or has lapsed, the call only places the new
     *     one
     * @return the new order, or the open order of this semester if an earlier call has placed it; {@link
     *     Refusal.UnknownOrder}; {@link Refusal.OpenOrderExists} if the student has another open order, of the previous
     *     semester; or any other refusal of {@link #order}
     */
    public Either<Refusal, Order> renew(StudentId student, OrderId previous) {
        AcademicTime time = university.now();
        return orders.find(student, previous).flatMap(found -> placement.renew(found, time));
    }

    /**
     * Revokes an order or the issued document because the student has lost the entitlement. The background work then
     * withdraws it at the ministry. Lapsed orders can be revoked as well.
     *
     * <pre>{@code
     * var reason = new Reason("EXPELLED", "skreślenie z listy studentów", "removed from the list of students");
     * Either<Refusal, Order> revoked = orders.revoke(id, reason);
     * }</pre>
     *
     * @param order the id of the order
     * @param reason the reason, which is stored and shown to the student
     * @return the revoked order; or {@link Refusal.UnknownOrder}, or {@link Refusal.NotAllowed} if the order is already
     *     closed
     */
    public Either<Refusal, Order> revoke(OrderId order, Reason reason) {
        Objects.requireNonNull(reason, "reason");
        AcademicTime time = university.now();
        return change(() -> orders.find(order), before -> LifeCycle.revoke(before, reason, time.instant()));
    }

    /**
     * Returns the codes with which the student adds the document to mObywatel (<i>Dodaj mLegitymację do
     * mObywatela</i>).
     *
     * <pre>{@code
     * orders.activation(student, id).peek(codes -> {
     *     page.showQrCode(codes.qrText());
     *     page.show(codes.code());
     * });
     * }</pre>
     *
     * @param student the student who asks
     * @param order the id of the order
     * @return the text of the QR code and the activation code; or {@link Refusal.UnknownOrder}, {@link Refusal.Lapsed},
     *     {@link Refusal.OutsideSemesters}, or {@link Refusal.NothingToPickUp} if the order is not ready for pick-up
     */
    public Either<Refusal, Activation> activation(StudentId student, OrderId order) {
        AcademicTime time = university.now();
        return findCurrent(student, order, time)
                .filterOrElse(found -> time.semester().isPresent(), found -> new Refusal.OutsideSemesters(time.today()))
                .flatMap(found -> Option.ofOptional(found.activation())
                        .toEither(() -> new Refusal.NothingToPickUp(found.status())));
    }

    /**
     * Returns an order of a student, with its history.
     *
     * @param student the student who asks
     * @param order the id of the order
     * @return the order; or {@link Refusal.UnknownOrder}, also if the order belongs to another student
     */
    public Either<Refusal, Order> find(StudentId student, OrderId order) {
        return orders.find(student, order);
    }

    /**
     * Returns an order of any student, with its history, for the dean's office.
     *
     * @param order the id of the order
     * @return the order, or {@link Refusal.UnknownOrder}
     */
    public Either<Refusal, Order> find(OrderId order) {
        return orders.find(order);
    }

    /**
     * Erases all orders of a student. Each of them must be closed and, if the ministry may know it, withdrawn. A lapsed
     * order is still open: revoke it first.
     *
     * <p>To erase the old orders of all students, use {@link io.github.mlegitymacja.core.work.Retention}.
     *
     * @param student the student
     * @return the number of erased orders, 0 if there were none; or {@link Refusal.StillInUse} if nothing was erased
     *     because an order is open or not yet withdrawn
     */
    public Either<Refusal, Integer> erase(StudentId student) {
        return university.store().ordersOf(student).stream()
                .filter(order -> order.isOpen() || order.due().isPresent())
                .findFirst()
                .<Either<Refusal, Integer>>map(order -> Either.left(new Refusal.StillInUse(order.id())))
                .orElseGet(() -> Either.right(university.store().erase(student)));
    }

    private Overview overview(StudentRecord student, AcademicTime time) {
        List<Order> ofStudent = university.store().ordersOf(student.id());
        Optional<Order> current = RenewalRule.current(ofStudent, time);
        List<UnmetCondition> unmet = university.eligibility().unmet(student, time.today());
        boolean mayOrder = unmet.isEmpty() && time.semester().isPresent();
        return Overview.builder()
                .semester(time.semester())
                .current(current)
                .lapsed(ofStudent.stream().findFirst().filter(order -> RenewalRule.hasLapsed(order, time)))
                .isRenewalDue(current.filter(order -> RenewalRule.isRenewalDue(order, time))
                        .isPresent())
                .orders(ofStudent)
                .offered(RenewalRule.offered(current, mayOrder, time))
                .unmet(unmet)
                .build();
    }

    private Either<Refusal, Order> findCurrent(StudentId student, OrderId order, AcademicTime time) {
        return find(student, order)
                .filterOrElse(
                        found -> !RenewalRule.hasLapsed(found, time),
                        lapsed -> new Refusal.Lapsed(order, lapsed.semester()));
    }

    private Either<Refusal, Order> change(
            Supplier<Either<Refusal, Order>> read, Function<Order, Either<Refusal.NotAllowed, Order>> decision) {
        return orders.change(read, before -> decision.apply(before).mapLeft(Refusal.class::cast));
    }
}
