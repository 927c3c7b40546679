package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.assessment.Assessor;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.vavr.collection.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits, polls and withdraws orders at the ministry, and revokes the orders of students who are no longer entitled.
 *
 * <pre>{@code
 * BackgroundWork work = new BackgroundWork(university);
 * scheduler.scheduleWithFixedDelay(() -> {
 *     try {
 *         work.runUntilIdle();
 *     } catch (RuntimeException e) {   // without this, the scheduler would stop
 *         log.error("background work stopped, next try in 30 seconds", e);
 *     }
 * }, 0, 30, TimeUnit.SECONDS);
 * }</pre>
 *
 * <p>Call {@link #runUntilIdle} about every 30 seconds and {@link #checkEntitlement()} once a day, from any scheduler
 * on any number of nodes.
 *
 * <ul>
 *   <li><b>Threads.</b> The work runs on the calling thread. Any number of threads and processes may call all methods
 *       at the same time.
 *   <li><b>Crashes.</b> A process may die at any point. Another one continues its work when the lease ends.
 *   <li><b>Failures.</b> If the ministry or the registry does not answer for an order, that order is tried again later.
 *       The wait grows with each attempt and is stored. Other orders are not delayed.
 *   <li><b>Store.</b> If the store does not answer, a method throws {@link InfrastructureException}. Nothing is lost;
 *       call it again later.
 *   <li><b>Clock.</b> Each batch and each check reads the clock once. On a day outside the calendar, orders are only
 *       withdrawn.
 * </ul>
 */
public final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final University university;
    private final WorkSettings settings;
    private final OrderRepository orders;
    private final SubmissionProtocol protocol;
    private final FailureHandling failures;
    private final Assessor assessor;
    private final MinistryCalls ministry;

    /**
     * Creates the background work of a university with the default settings.
     *
     * @param university the university
     * @throws NullPointerException if {@code university} is null
     */
    public BackgroundWork(University university) {
        this(university, WorkSettings.builder().build());
    }

    /**
     * Creates the background work of a university.
     *
     * @param university the university
     * @param settings batch size, lease and backoff
     * @throws NullPointerException if an argument is null
     */
    public BackgroundWork(University university, WorkSettings settings) {
        this.university = Objects.requireNonNull(university, "university");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.orders = new OrderRepository(university.store(), university.listeners());
        this.protocol = new SubmissionProtocol(settings.backoff(), settings.readyBackoff());
        this.failures = new FailureHandling(protocol);
        this.assessor = new Assessor(university.registry());
        this.ministry = new MinistryCalls(university.gateway());
    }

    /**
     * Runs one batch of each task: withdraws, then submits, then polls. Withdrawals come first because a submission may
     * wait for one.
     *
     * @return the outcomes; {@link WorkReport#total} is 0 if nothing was due
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport runOnce() {
        return withdraw().plus(submit()).plus(poll());
    }

    /**
     * Runs batch after batch until nothing is due. Call it from a scheduler about every 30 seconds.
     *
     * <p>Give it a thread of its own: while the ministry is down and each call has to time out, this can take hours,
     * because orders become due again in the meantime. The method ignores interruption; ending the process is safe at
     * any point.
     *
     * @return the outcomes of all batches
     * @throws InfrastructureException if the store does not answer; earlier results stay stored
     */
    public WorkReport runUntilIdle() {
        WorkReport all = WorkReport.nothing();
        WorkReport batch;
        do {
            batch = runOnce();
            all = all.plus(batch);
        } while (batch.total() > 0);
        return all;
    }

    /**
     * Submits a batch of orders to the ministry. An order whose student does not meet all conditions waits.
     *
     * @return the outcomes
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport submit() {
        var submission = new SubmissionWork(
                orders, protocol, failures, assessor, university.eligibility(), university.gateway());
        return withinCalendar(time -> submission.run(claim(DueTask.SUBMIT, time), time));
    }

    /**
     * Asks the ministry for the status of a batch of orders that are in progress or ready for pick-up.
     *
     * @return the outcomes
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport poll() {
        return withinCalendar(time -> update(DueTask.POLL, time, order -> poll(order, time)));
    }

    /**
     * Withdraws a batch of cancelled and revoked orders at the ministry.
     *
     * @return the outcomes
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport withdraw() {
        AcademicTime time = university.now();
        return logged(update(DueTask.WITHDRAW, time, order -> withdraw(order, time)));
    }

    /**
     * Checks the students of all open orders of this semester and the previous one, and revokes the orders of those who
     * are no longer entitled ({@link University#entitlement}), within the limit of the settings. Above the limit it
     * revokes nothing, logs {@code entitlement.stopped} as an error, and a person decides.
     *
     * <p>An order is revoked only if the registry has answered twice, once in each of two rounds through all orders, that
     * its student is not entitled. This method never revokes all of two or more open orders, whatever the limit. A student
     * whom the registry does not find is reported and never revoked. A revocation is final. If the process ends before
     * the check does, call the method again.
     *
     * <pre>{@code
     * EntitlementReport report = work.checkEntitlement();
     * report.revoked();        // students who are no longer entitled
     * report.missing();        // the registry does not find these students
     * report.exceedsLimit();   // nothing was revoked; see previewEntitlement()
     * }</pre>
     *
     * @return what was found and revoked
     * @throws InfrastructureException if the store does not answer
     */
    public EntitlementReport checkEntitlement() {
        return checkEntitlement(settings.revocationLimit(), Optional.empty());
    }

    /**
     * Does the same as {@link #checkEntitlement()}, with another limit. For a person who has seen the preview and takes
     * responsibility, for example at the end of the studies of a whole year.
     *
     * @param limit how many orders may be revoked
     * @param operator the person who decides, for the histories of the orders
     * @return what was found and revoked
     * @throws NullPointerException if an argument is null
     * @throws InfrastructureException if the store does not answer
     */
    public EntitlementReport checkEntitlement(RevocationLimit limit, OperatorId operator) {
        return checkEntitlement(
                Objects.requireNonNull(limit, "limit"), Optional.of(Objects.requireNonNull(operator, "operator")));
    }

    /**
     * Finds out what {@link #checkEntitlement()} would revoke, and changes nothing.
     *
     * @return the orders that would be revoked, with the reasons
     * @throws InfrastructureException if the store does not answer
     */
    public EntitlementReport previewEntitlement() {
        return entitlementCheck().preview(settings.revocationLimit(), university.now());
    }

    private EntitlementReport checkEntitlement(RevocationLimit limit, Optional<OperatorId> operator) {
        AcademicTime time = university.now();
        if (time.semester().isEmpty()) {
            logNoSemester(time);
        }
        EntitlementReport report = entitlementCheck().run(limit, operator, time);
        EntitlementLog.write(report);
        return report;
    }

    private EntitlementCheck entitlementCheck() {
        return new EntitlementCheck(university, orders, assessor, failures, settings.batchSize());
    }

    private List<Order> claim(DueTask task, AcademicTime time) {
        return List.ofAll(orders.store().claim(settings.claim(task, time.instant())));
    }

    private WorkReport update(DueTask task, AcademicTime time, Function<Order, PlannedUpdate> call) {
        List<PlannedUpdate> planned =
                claim(task, time).map(order -> failures.call(order, time, () -> call.apply(order)));
        return WorkReport.of(
                planned, orders.updateAll(planned.map(PlannedUpdate::update).asJava()));
    }

    private PlannedUpdate poll(Order order, AcademicTime time) {
        return RenewalRule.hasLapsed(order, time)
                ? protocol.lapsed(order, time)
                : protocol.polled(order, ministry.status(order), time);
    }

    private PlannedUpdate withdraw(Order order, AcademicTime time) {
        return protocol.withdrawn(order, ministry.withdraw(order), time);
    }

    private WorkReport withinCalendar(Function<AcademicTime, WorkReport> work) {
        AcademicTime time = university.now();
        if (time.semester().isEmpty()) {
            logNoSemester(time);
            return WorkReport.nothing();
        }
        return logged(work.apply(time));
    }

    private static void logNoSemester(AcademicTime time) {
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
