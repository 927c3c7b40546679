package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/**
 * Requests that are refused, one for each type of refusal. A refusal is a value: nothing is thrown, and nothing
 * changes.
 */
final class RefusalsOnPurpose implements Chapter {

    /** An id that no student of a file has, because ids in files are digits. */
    private static final StudentId NOBODY = new StudentId("nikt");

    private static final Reason CONFIRMED =
            new Reason("CONFIRMED_BY_PHONE", "potwierdzono telefonicznie", "confirmed by telephone");

    @Override
    public String title() {
        return "chapter.refusals";
    }

    @Override
    public void play(Stage stage) {
        stage.narrator().explain("why.refusals");
        ordering(stage).forEach(stage.narrator()::tell);
        pickingUp(stage).forEach(stage.narrator()::tell);
        afterwards(stage).forEach(stage.narrator()::tell);
    }

    private static List<Attempt> ordering(Stage stage) {
        OrderService service = stage.service();
        Campus campus = stage.campus();
        OrderService nextSemester = campus.serviceOn(campus.days().nextSemester());
        OrderService whileDown = campus.serviceWith(id -> {
            throw new InfrastructureException("the student system is down", null);
        });
        OrderService withBadData = campus.serviceWith(id -> {
            throw new IllegalArgumentException("the student system has a record of another form");
        });
        Optional<StudentId> ineligible = stage.roster().ineligible().stream().findFirst();
        Optional<StudentId> eligible = stage.roster().eligible().stream().findFirst();
        Optional<Order> open = stage.roster().current().findFirst();
        return List.of(
                new Attempt(Refusal.UnknownStudent.class, Optional.of(service.order(NOBODY))),
                new Attempt(Refusal.NotEligible.class, ineligible.map(service::order)),
                new Attempt(Refusal.RegistryUnavailable.class, eligible.map(whileDown::order)),
                new Attempt(Refusal.UnreadableRecord.class, eligible.map(withBadData::order)),
                new Attempt(Refusal.OpenOrderExists.class, open.map(order -> service.order(order.student()))),
                new Attempt(Refusal.OutsideSemesters.class, eligible.map(nextSemester::order)));
    }

    private static List<Attempt> pickingUp(Stage stage) {
        OrderService now = stage.service();
        StoryDays days = stage.campus().days();
        OrderService lastSemester = stage.campus().serviceOn(days.monthIntoLastSemester());
        OrderService endOfSemester = stage.campus().serviceOn(days.endOfSemester());
        Optional<Order> pending =
                stage.roster().current(OrderStatus.PENDING).stream().findFirst();
        Optional<Order> left = stage.roster().withExpiredCodes().stream().findFirst();
        return List.of(
                new Attempt(Refusal.NothingToPickUp.class, pending.map(order -> codes(now, order))),
                new Attempt(Refusal.CodesExpired.class, left.map(order -> codes(lastSemester, order))),
                new Attempt(Refusal.DocumentExpired.class, left.map(order -> codes(endOfSemester, order))));
    }

    private static Either<Refusal, Activation> codes(OrderService service, Order order) {
        return service.activation(order.student(), order.id());
    }

    private static List<Attempt> afterwards(Stage stage) {
        OrderService service = stage.service();
        OfficeService office = stage.campus().office();
        Optional<Order> open = stage.roster().current().findFirst();
        Optional<Order> closed =
                stage.roster().latest(OrderStatus.CANCELLED_BY_USER).stream().findFirst();
        Optional<Order> lapsed = stage.roster().lapsedOrders().findFirst();
        return List.of(
                new Attempt(Refusal.UnknownOrder.class, open.map(order -> service.find(NOBODY, order.id()))),
                new Attempt(Refusal.NotAllowed.class, closed.map(order -> service.cancel(order.student(), order.id()))),
                new Attempt(Refusal.Lapsed.class, lapsed.map(order -> service.cancel(order.student(), order.id()))),
                new Attempt(
                        Refusal.NothingToSettle.class,
                        closed.map(order -> office.settle(order.id(), CONFIRMED, LostStatus.CLERK))),
                new Attempt(Refusal.StillInUse.class, open.map(order -> office.erase(order.student()))));
    }
}
