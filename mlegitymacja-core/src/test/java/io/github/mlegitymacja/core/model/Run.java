package io.github.mlegitymacja.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.statistics.Statistics;

/** One sequence of steps, applied to the library and to the model. */
final class Run {

    /** All work is due again before the next step, as in the model, which has no time. */
    private static final Backoff SHORT = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final World world = new World();
    private final ReferenceModel model = world.model;
    private final Comparison comparison = new Comparison(world);

    void take(Step step) {
        world.university.wait(Duration.ofMinutes(1));
        List<Order> before = world.orders();
        boolean refused = perform(step);
        if (refused) {
            assertEquals(before, world.orders(), "a refusal changes nothing");
        } else {
            Statistics.label("steps that were not refused").collect(step.kind());
        }
        comparison.assertSame(before);
    }

    /** Takes a step. Returns whether it is a request that was refused. */
    private boolean perform(Step step) {
        int student = step.student();
        StudentId id = world.students.get(student);
        StudentId requester = world.students.get(step.byAnother() ? (student + 1) % World.STUDENTS : student);
        OrderService service = world.university.service();
        OfficeService office = world.university.office();
        return switch (step.kind()) {
            case ORDER -> agree(model.order(student), service.order(id));
            case CANCEL -> onOrder(step, model::cancel, order -> service.cancel(requester, order));
            case RENEW -> onOrder(step, model::renew, order -> service.renew(requester, order));
            case CHECK_STATUS -> onOrder(step, model::checkStatus, order -> service.checkStatus(requester, order));
            case PICK_UP -> onOrder(step, model::pickUp, order -> service.activation(requester, order));
            case CLERK_ORDERS -> agree(model.order(student), office.order(id, Samples.OPERATOR));
            case CLERK_REVOKES ->
                onOrder(
                        step.byItself(),
                        model::revoke,
                        order -> office.revoke(order, Students.REASON, Samples.OPERATOR));
            case CLERK_SETTLES ->
                wouldLeaveAlive(step)
                        || onOrder(
                                step.byItself(),
                                model::settle,
                                order -> office.settle(order, Students.REASON, Samples.OPERATOR));
            case CLERK_ERASES -> agree(model.erase(student), office.erase(id));
            case SUBMIT -> work(model::submit, BackgroundWork::submit);
            case POLL -> work(model::poll, BackgroundWork::poll);
            case WITHDRAW -> work(model::withdraw, BackgroundWork::withdraw);
            case RECHECK -> recheck(RevocationLimit.standard());
            case RECHECK_WITH_A_SMALL_LIMIT -> recheck(new RevocationLimit(step.which(), 0));
            default -> {
                world.change(step);
                yield false;
            }
        };
    }

    private boolean onOrder(
            Step step,
            Function<ModelOrder, Optional<Class<? extends Refusal>>> expected,
            Function<OrderId, Either<Refusal, ?>> call) {
        Optional<ModelOrder> order = order(step);
        OrderId id = order.map(world.ids::get).orElseGet(() -> world.university.nextId(world.university.now()));
        return agree(
                order.isEmpty() || step.byAnother()
                        ? Optional.of(Refusal.UnknownOrder.class)
                        : expected.apply(order.get()),
                call.apply(id));
    }

    private Optional<ModelOrder> order(Step step) {
        return model.of(step.student()).skip(step.which()).findFirst();
    }

    /** A clerk makes sure that a document is dead before the withdrawal is settled. */
    private boolean wouldLeaveAlive(Step step) {
        return order(step)
                .filter(order -> order.isDue(DueTask.WITHDRAW) && order.atMinistry.isAlive())
                .isPresent();
    }

    private static boolean agree(Optional<Class<? extends Refusal>> expected, Either<Refusal, ?> result) {
        assertEquals(
                expected,
                result.swap()
                        .toJavaOptional()
                        .map(refusal -> Stream.of(Refusal.class.getPermittedSubclasses())
                                .filter(type -> type.isInstance(refusal))
                                .findFirst()
                                .orElseThrow()));
        expected.ifPresent(type -> Statistics.label("refusals").collect(type));
        Students.assertNoSecretIn(result.toString());
        return result.isLeft();
    }

    private boolean work(Runnable expected, Function<BackgroundWork, WorkReport> call) {
        expected.run();
        Students.assertNoSecretIn(call.apply(work(RevocationLimit.standard())).toString());
        return false;
    }

    private boolean recheck(RevocationLimit limit) {
        BackgroundWork work = work(limit);
        Set<OrderId> lost = comparison.checked(registered -> !registered.mayKeep());
        comparison.assertFinds(work.previewEntitlement());
        EntitlementReport report = work.checkEntitlement();
        comparison.assertFinds(report);
        int allowed = allowed(limit);
        assertEquals(lost.size() <= allowed ? lost : Set.of(), report.revoked());
        assertEquals(lost.size() > allowed, report.exceedsLimit());
        Statistics.label("checks")
                .collect(lost.isEmpty() ? "nothing to revoke" : report.exceedsLimit() ? "stopped" : "revoked");
        model.recheck(allowed);
        return false;
    }

    /** Without a person, the check never revokes all of two or more orders. */
    private int allowed(RevocationLimit limit) {
        int found = comparison
                .checked(registered -> registered.mayOrder() || registered.isIneligible())
                .size();
        return found < 2 ? limit.orders() : Math.min(limit.orders(), found - 1);
    }

    private BackgroundWork work(RevocationLimit limit) {
        return new BackgroundWork(
                world.university.university(),
                WorkSettings.builder()
                        .backoff(SHORT)
                        .readyBackoff(SHORT)
                        .revocationLimit(limit)
                        .build());
    }
}
