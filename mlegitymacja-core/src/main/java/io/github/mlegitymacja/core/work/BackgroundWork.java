package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.assessment.Assessor;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Submits, polls and withdraws orders at the ministry, notifies the subscriber, and revokes the orders of students who are
 * no longer entitled.
 *
 * <pre>{@code
 * BackgroundWork work = new BackgroundWork(university);
 * scheduler.scheduleWithFixedDelay(work::tick, 0, 5, TimeUnit.SECONDS);
 * }</pre>
 *
 * <p>Call {@link #tick} about every 5 seconds and {@link #checkEntitlement()} once a day, from any scheduler on any number
 * of nodes.
 *
 * <ul>
 *   <li><b>Threads.</b> The work runs on the calling thread. With a {@link Concurrency}, the calls to the ministry, the
 *       registry and the subscriber run on threads of the application. Any number of threads and processes may call all
 *       methods at the same time.
 *   <li><b>Crashes.</b> A process may die at any point. Another one continues its work when the lease ends.
 *   <li><b>Failures.</b> Whatever the ministry, the registry or the store does with one order, and whatever an adapter
 *       throws, concerns that order: it is tried again later. The wait grows with each attempt and is stored. Other orders
 *       are not delayed.
 *   <li><b>Outages.</b> If the ministry or the registry does not answer for ten different orders in a row, the work stops
 *       calling, gives back what it has not tried, and makes one call at a time, every 25 seconds at least, until there is
 *       an answer. Calls in vain do not count as attempts then.
 *   <li><b>Many orders in a call.</b> If the gateway is a {@link io.github.mlegitymacja.spi.port.BatchMinistryGateway}, then
 *       a call is about as many orders as are waiting, up to its maximum. A call about several orders that fails is made
 *       again at once about half of them each, down to single orders.
 *   <li><b>Turns.</b> Withdrawals, submissions and notifications take turns; polls give way to them most of the time. What
 *       has just become due waits for the calls that are running, not for all that was due before.
 *   <li><b>Store.</b> If the store does not answer, {@link #tick} reports that, and the other methods throw {@link
 *       InfrastructureException}. Nothing is lost; call it again later.
 *   <li><b>Interrupts.</b> If the thread is interrupted, the work stores what it has done, gives back the rest of its
 *       batch, and ends. The thread stays interrupted.
 *   <li><b>Clock.</b> Each claim and each answer reads the clock once. On a day outside the calendar, orders are only
 *       withdrawn.
 * </ul>
 */
public final class BackgroundWork {

    private final University university;
    private final WorkSettings settings;
    private final OrderRepository orders;
    private final FailureHandling failures;
    private final Assessor assessor;
    private final Claims claims;
    private final Settling settling;
    private final Function<JobQueue, Calls> calls;
    private final PushedAnswers pushedAnswers;

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
        this(university, settings, waiting -> settings.calls(waiting));
    }

    /** Makes the calls in another way than the settings say, for example in virtual time. */
    BackgroundWork(University university, WorkSettings settings, Function<JobQueue, Calls> calls) {
        this.university = Objects.requireNonNull(university, "university");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.calls = calls;
        this.orders = new OrderRepository(university.store(), university.listeners());
        var next = new NextAttempts(settings.backoff(), settings.readyBackoff());
        var protocol = new SubmissionProtocol(next);
        this.failures = new FailureHandling(next);
        this.assessor = new Assessor(university.registry());
        var outcomes = new Outcomes(orders, failures);
        var ministry = new MinistryCalls(university.gateway(), protocol);
        var submissions = new Submissions(orders, protocol, outcomes, assessor, university.eligibility(), ministry);
        this.claims = new Claims(university, settings, ministry, submissions);
        this.settling = new Settling(submissions, outcomes, failures);
        this.pushedAnswers = new PushedAnswers(university, orders, protocol);
    }

    /**
     * Runs batch after batch until nothing is due, and throws no exception: whatever fails is logged as {@code work.failed}
     * and reported. Call it from a scheduler about every 5 seconds; a {@code ScheduledExecutorService} never runs a task
     * again that has thrown.
     *
     * <p>A task that fails, for example because the store does not answer, ends for this run; the others go on.
     *
     * <p>Give it a thread of its own: it ends when nothing is due, and in October that can take hours. {@link #runUntil}
     * limits the time.
     *
     * @return the outcomes of all batches; {@link WorkReport#hasFailed} is true if something has failed
     */
    public WorkReport tick() {
        try {
            return run(RunMode.tick());
        } catch (Throwable e) {
            // Also a clock can throw.
            WorkRun.logFailure(Survivable.orRethrow(e));
            return WorkReport.failure();
        }
    }

    /**
     * Runs batch after batch until nothing is due, or until a time. Calls that are running then are waited for.
     *
     * <pre>{@code
     * work.runUntil(clock.instant().plus(Duration.ofMinutes(5)));   // from cron, every 5 minutes
     * }</pre>
     *
     * @param deadline when to begin no further call
     * @return the outcomes of all batches
     * @throws NullPointerException if {@code deadline} is null
     * @throws InfrastructureException if the store does not answer; earlier results stay stored
     */
    public WorkReport runUntil(Instant deadline) {
        return run(RunMode.until(Objects.requireNonNull(deadline, "deadline")));
    }

    /**
     * Runs batch after batch until nothing is due. Does the same as {@link #tick}, but throws; for tests and programs that
     * run once.
     *
     * @return the outcomes of all batches
     * @throws InfrastructureException if the store does not answer; earlier results stay stored
     */
    public WorkReport runUntilIdle() {
        return runUntil(Instant.MAX);
    }

    /**
     * Runs one batch of each task: withdraws, submits, polls, and notifies the subscriber. Submissions are claimed after the
     * withdrawals because one may wait for another.
     *
     * @return the outcomes; {@link WorkReport#total} is 0 if nothing was due
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport runOnce() {
        return run(RunMode.batchOf(EnumSet.allOf(Lane.class)));
    }

    /**
     * Submits a batch of orders to the ministry. An order whose student does not meet all conditions waits.
     *
     * @return the outcomes
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport submit() {
        return run(RunMode.batchOf(EnumSet.of(Lane.SUBMIT)));
    }

    /**
     * Asks the ministry for the status of a batch of orders that are in progress or ready for pick-up.
     *
     * @return the outcomes
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport poll() {
        return run(RunMode.batchOf(EnumSet.of(Lane.POLL)));
    }

    /**
     * Withdraws a batch of cancelled and revoked orders at the ministry.
     *
     * @return the outcomes
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport withdraw() {
        return run(RunMode.batchOf(EnumSet.of(Lane.WITHDRAW)));
    }

    /**
     * Notifies the {@linkplain University#subscriber subscriber} of the changes of a batch of orders. Does nothing if there
     * is none.
     *
     * @return the outcomes
     * @throws InfrastructureException if the store does not answer
     */
    public WorkReport notifySubscriber() {
        return run(RunMode.batchOf(EnumSet.of(Lane.NOTIFY)));
    }

    /**
     * Takes an answer that the ministry has sent by itself, for example to a web hook. It may come late, twice or in a wrong
     * sequence. Polling goes on: an answer that is never received does no harm.
     *
     * <p>Good news changes the order in the same way as a poll: its first codes, or that the student has added the document
     * to mObywatel. Everything else, such as other codes or a failure, only has the ministry asked, at the next run; not
     * within 30 seconds after a worker has had the order. So no such answer ends an order or removes its codes by itself.
     *
     * <p>The application makes sure that the sender is the ministry: an answer contains codes that a student will use.
     *
     * <pre>{@code
     * switch (work.receive(orderId, new StatusAnswer.Ready(codes))) {
     *     case UNKNOWN_ORDER -> respond(404);
     *     default -> respond(204);   // an InfrastructureException: 503, the ministry should send it again
     * }
     * }</pre>
     *
     * @param order the id of the order
     * @param answer the ministry's answer
     * @return what has become of the answer
     * @throws NullPointerException if an argument is null
     * @throws InfrastructureException if the store does not answer; retrying is safe
     */
    public PushOutcome receive(OrderId order, StatusAnswer answer) {
        return pushedAnswers.receive(order, answer);
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

    private WorkReport run(RunMode mode) {
        return new WorkRun(claims, settling, mode, calls).run();
    }

    private EntitlementReport checkEntitlement(RevocationLimit limit, Optional<OperatorId> operator) {
        AcademicTime time = university.now();
        if (time.semester().isEmpty()) {
            Claims.logNoSemester(time);
        }
        EntitlementReport report = entitlementCheck().run(limit, operator, time);
        EntitlementLog.write(report);
        return report;
    }

    private EntitlementCheck entitlementCheck() {
        return new EntitlementCheck(university, orders, assessor, failures, settings.batchSize());
    }
}
