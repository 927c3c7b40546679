package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.repository.UnreadableOrders;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Objects;

/**
 * Handles the requests of students. Each method returns an {@link Either}: a {@link Refusal} on the left, or a result
 * on the right. {@link OfficeService} handles those of the dean's office.
 *
 * <pre>{@code
 * String answer = orders.order(student).fold(
 *         refusal -> texts.in(refusal.text(), locale),              // all unmet conditions at once
 *         order -> texts.in(order.status().label(), locale));       // "Oczekuje"
 * }</pre>
 *
 * <ul>
 *   <li><b>Refusals.</b> A refused request has placed and cancelled nothing, except that an order may have found
 *       and cancelled a lapsed one. Error Prone reports code that ignores a result, and
 *       with it a refusal.
 *   <li><b>Other students.</b> An order of another student is an unknown order, also if it cannot be read. So is an
 *       unreadable order whose student cannot be read either: it belongs to nobody.
 *   <li><b>Errors.</b> A null argument is a {@link NullPointerException}. If the store does not answer, the method
 *       throws {@link InfrastructureException}: the outcome is unknown, and retrying is safe. If the first
 *       call did take effect, the second one is refused as already done. There is one exception: if the first call
 *       placed an order and that order has failed in the meantime, the second call places another one.
 *   <li><b>Registry.</b> A registry that does not answer refuses an order; everything else goes on without it.
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
     * Returns what the page <i>mLegitymacja</i> shows to a student: the current order, the actions to offer, all unmet
     * conditions, and notices. While the registry does not answer, orders and codes are shown as always, and the
     * eligibility is unknown. An order whose data cannot be read is left out, and {@link
     * io.github.mlegitymacja.core.renewal.Notice#ORDER_UNREADABLE a notice} says so.
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
     * @return the overview; or {@link Refusal.UnknownStudent} if the registry does not find the student, who has no order
     *     either
     */
    public Either<Refusal, Overview> overview(StudentId student) {
        AcademicTime time = university.now();
        Assessment assessment = placement.assess(student, time);
        StoredOrders ofStudent = UnreadableOrders.logged(university.store().ordersOf(student));
        return assessment instanceof Assessment.Missing && ofStudent.size() == 0
                ? Either.left(new Refusal.UnknownStudent(student))
                : Either.right(new OverviewAssembly(ofStudent, assessment, time).overview());
    }

    /**
     * Has the ministry asked about an order at once (<i>Sprawdź status zamówienia</i>), or a pending order submitted at
     * once: the next run of the background work does so. Does nothing if a worker has had the order within the last 30
     * seconds, so a page that shows an order may call this method every few seconds.
     *
     * @param student the student who asks
     * @param order the id of the order
     * @return the order as stored now; or {@link Refusal.UnknownOrder}, {@link Refusal.UnreadableOrder} or {@link
     *     Refusal.Lapsed}
     */
    public Either<Refusal, Order> checkStatus(StudentId student, OrderId order) {
        AcademicTime time = university.now();
        return findCurrent(student, order, time).peek(found -> advance(found, time));
    }

    /**
     * Places an order (<i>Zamów mLegitymację</i>). Cancels a lapsed order first; its document is withdrawn before the
     * new order is submitted, unless it has expired.
     *
     * @param student the student who orders
     * @return the pending order; or {@link Refusal.UnknownStudent}, {@link Refusal.NotEligible} with all unmet
     *     conditions, {@link Refusal.RegistryUnavailable}, {@link Refusal.UnreadableRecord}, {@link
     *     Refusal.OutsideSemesters}, {@link Refusal.OpenOrderExists}, or {@link Refusal.UnreadableOrder} if the data of an
     *     order of the student cannot be read
     */
    public Either<Refusal, Order> order(StudentId student) {
        return placement.order(student, Placement.BY_STUDENT, university.now());
    }

    /**
     * Cancels an order or the issued document (<i>Anuluj zamówienie</i>). The background work then withdraws it at the
     * ministry. Warn the student first ({@link Overview#warningBefore}): a document that works ends at once.
     *
     * <pre>{@code
     * String answer = orders.cancel(student, id).fold(
     *         refusal -> texts.in(refusal.text(), locale),
     *         cancelled -> texts.in(cancelled.status().label(), locale));   // "Anulowane przez użytkownika"
     * }</pre>
     *
     * @param student the student who cancels
     * @param order the id of the order
     * @return the cancelled order; or {@link Refusal.UnknownOrder}, {@link Refusal.UnreadableOrder}, {@link
     *     Refusal.Lapsed}, or {@link Refusal.NotAllowed} if the order is already closed
     */
    public Either<Refusal, Order> cancel(StudentId student, OrderId order) {
        AcademicTime time = university.now();
        return orders.change(
                () -> findCurrent(student, order, time),
                before -> LifeCycle.cancel(before, time.instant()).mapLeft(Refusal.class::cast));
    }

    /**
     * Renews an mLegitymacja (<i>Przedłuż mLegitymację</i>): cancels the previous order and places a new one. Cancels
     * nothing if the student may not order again. Also accepts an order of this semester, for example when the codes have
     * expired or the student has a new phone.
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
     * @return the text of the QR code and the activation code; or {@link Refusal.UnknownOrder}, {@link
     *     Refusal.UnreadableOrder}, {@link Refusal.Lapsed}, {@link Refusal.OutsideSemesters}, {@link
     *     Refusal.NothingToPickUp} if the order is not ready for pick-up, {@link Refusal.DocumentExpired}, or {@link
     *     Refusal.CodesExpired}
     */
    public Either<Refusal, Activation> activation(StudentId student, OrderId order) {
        AcademicTime time = university.now();
        return findCurrent(student, order, time)
                .filterOrElse(found -> time.semester().isPresent(), found -> new Refusal.OutsideSemesters(time.today()))
                .flatMap(found -> Option.ofOptional(time.usableActivation(found))
                        .toEither(() -> whyNothingToPickUp(found, time)));
    }

    /**
     * Returns an order of a student, with its history.
     *
     * @param student the student who asks
     * @param order the id of the order
     * @return the order; or {@link Refusal.UnknownOrder}, also if the order belongs to another student; or {@link
     *     Refusal.UnreadableOrder} if the data of the order cannot be read
     */
    public Either<Refusal, Order> find(StudentId student, OrderId order) {
        return orders.find(student, order);
    }

    private void advance(Order order, AcademicTime time) {
        if (!order.isDue(DueTask.WITHDRAW)) {
            orders.advance(order, time.instant());
        }
    }

    private static Refusal whyNothingToPickUp(Order order, AcademicTime time) {
        if (order.status() != OrderStatus.READY_FOR_PICKUP) {
            return new Refusal.NothingToPickUp(order.status());
        }
        return time.hasExpired(order)
                ? new Refusal.DocumentExpired(order.validUntil())
                : new Refusal.CodesExpired(order.id());
    }

    private Either<Refusal, Order> findCurrent(StudentId student, OrderId order, AcademicTime time) {
        return find(student, order)
                .filterOrElse(
                        found -> !RenewalRule.hasLapsed(found, time),
                        lapsed -> new Refusal.Lapsed(order, lapsed.semester()));
    }
}
