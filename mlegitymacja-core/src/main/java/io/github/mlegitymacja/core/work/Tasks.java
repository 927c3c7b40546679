package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.assessment.Assessor;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.repository.UnreadableOrders;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of the background work. Each method claims a batch of orders, does the task, and stores the outcomes. */
final class Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final University university;
    private final WorkSettings settings;
    private final OrderRepository orders;
    private final SubmissionProtocol protocol;
    private final FailureHandling failures;
    private final MinistryCalls ministry;
    private final Outcomes outcomes;
    private final Interrupts interrupts;
    private final ClockCheck clockCheck;
    private final SubmissionWork submission;
    private final Optional<Deliveries> deliveries;

    Tasks(
            University university,
            WorkSettings settings,
            OrderRepository orders,
            SubmissionProtocol protocol,
            FailureHandling failures,
            Assessor assessor) {
        this.university = university;
        this.settings = settings;
        this.orders = orders;
        this.protocol = protocol;
        this.failures = failures;
        this.ministry = new MinistryCalls(university.gateway());
        this.outcomes = new Outcomes(orders, failures);
        this.interrupts = new Interrupts(university.store());
        this.clockCheck = new ClockCheck(university.store());
        this.submission = new SubmissionWork(
                orders,
                protocol,
                failures,
                outcomes,
                interrupts,
                assessor,
                university.eligibility(),
                university.gateway());
        this.deliveries = university
                .subscriber()
                .map(subscriber -> new Deliveries(
                        (OutboxOrderStore) university.store(), subscriber, settings, university.clock()));
    }

    /** Returns the tasks in their sequence: withdrawals come first because a submission may wait for one. */
    List<Supplier<WorkReport>> all() {
        return List.of(this::withdraw, this::submit, this::poll, this::notifySubscriber);
    }

    WorkReport withdraw() {
        return claimed(DueTask.WITHDRAW, university.now(), this::withdraw);
    }

    WorkReport submit() {
        return withinCalendar(time -> claimed(DueTask.SUBMIT, time, submission::run));
    }

    WorkReport poll() {
        return withinCalendar(time -> claimed(DueTask.POLL, time, this::poll));
    }

    WorkReport notifySubscriber() {
        return deliveries
                .filter(to -> !Interrupts.isInterrupted())
                .map(to -> to.run(university.now().instant()))
                .orElseGet(WorkReport::nothing);
    }

    private WorkReport withdraw(List<Order> claimed, AcademicTime time) {
        return update(claimed, time, order -> protocol.withdrawn(order, ministry.withdraw(order), time));
    }

    private WorkReport poll(List<Order> claimed, AcademicTime time) {
        return update(
                claimed,
                time,
                order -> RenewalRule.hasLapsed(order, time)
                        ? protocol.lapsed(order, time)
                        : protocol.polled(order, ministry.status(order), time));
    }

    private WorkReport update(List<Order> claimed, AcademicTime time, Function<Order, PlannedUpdate> call) {
        List<PlannedUpdate> planned = interrupts.untilInterrupted(
                claimed,
                Function.identity(),
                order -> failures.call(order, time, () -> call.apply(order)),
                time.instant());
        return outcomes.store(planned, time);
    }

    private WorkReport claimed(
            DueTask task, AcademicTime time, BiFunction<List<Order>, AcademicTime, WorkReport> work) {
        if (Interrupts.isInterrupted()) {
            return WorkReport.nothing();
        }
        clockCheck.run(time.instant());
        StoredOrders claimed = orders.store().claim(settings.claim(task, time.instant()));
        WorkReport unreadable = reported(claimed.unreadable(), time.instant());
        return unreadable.plus(logged(work.apply(List.ofAll(claimed.readable()), time)));
    }

    /** Logs orders that cannot be read when they are found, and not again at each attempt. */
    static WorkReport reported(java.util.List<UnreadableOrder> orders, Instant now) {
        return List.ofAll(orders).map(order -> reported(order, now)).fold(WorkReport.nothing(), WorkReport::plus);
    }

    private static WorkReport reported(UnreadableOrder order, Instant now) {
        boolean isNew = order.since().filter(now::isAfter).isEmpty();
        if (isNew) {
            UnreadableOrders.report(order);
        }
        return WorkReport.ofUnreadable(order, isNew);
    }

    private WorkReport withinCalendar(Function<AcademicTime, WorkReport> work) {
        AcademicTime time = university.now();
        if (time.semester().isEmpty()) {
            logNoSemester(time);
            return WorkReport.nothing();
        }
        return work.apply(time);
    }

    static void logNoSemester(AcademicTime time) {
        LOG.atWarn().addKeyValue("today", time.today()).log("calendar.no_semester");
    }

    /** Logs the outcomes that a person may have to deal with. */
    private static WorkReport logged(WorkReport report) {
        if (report.count(WorkOutcome.UNAVAILABLE) > 0) {
            LOG.atWarn()
                    .addKeyValue("orders", report.count(WorkOutcome.UNAVAILABLE))
                    .log("work.unavailable");
        }
        report.stuck()
                .forEach((order, reason) -> LOG.atError()
                        .addKeyValue("order", order)
                        .addKeyValue("code", reason.code())
                        .log("order.stuck"));
        return report;
    }
}
