package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.ledger.Ledger;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps orders and the ministry in step: hands over, asks, withdraws, and takes back what students have lost the right
 * to.
 *
 * <p>It has no threads of its own: call {@link #runUntilIdle} from a scheduler every half a minute or so, and {@link
 * #recheckEligibility} about once a day. Any number of threads and processes may do so at the same
 * time; a process may die at any point, and what it was doing is taken up by another once the lease has ended. Each
 * batch, and each recheck, reads the clock once.
 *
 * <p>An order whose ministry or registry cannot be reached is put off, with a wait that grows and is stored, and does not
 * keep the other orders waiting. When the store cannot be reached, every method throws {@link InfrastructureException};
 * nothing is lost, run again later. On a day outside the calendar orders are only withdrawn.
 */
public final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final University university;
    private final Workshop workshop;

    /**
     * The work of a university, with the default settings.
     *
     * @param university whose orders
     * @throws NullPointerException if {@code university} is null
     */
    public BackgroundWork(University university) {
        this(university, WorkSettings.builder().build());
    }

    /**
     * The work of a university.
     *
     * @param university whose orders
     * @param settings batch size, lease and backoff
     * @throws NullPointerException if an argument is null
     */
    public BackgroundWork(University university, WorkSettings settings) {
        this.university = Objects.requireNonNull(university, "university");
        this.workshop = new Workshop(
                new Ledger(university.store(), university.listeners()),
                new Protocol(university.eligibility(), settings.backoff()),
                settings);
    }

    /**
     * Does a batch of everything that is due: withdraws first, for a withdrawal may block a hand-over, then hands over,
     * then asks.
     *
     * @return what was done; {@link WorkReport#total} is 0 if nothing was due
     * @throws InfrastructureException if the store cannot be reached
     */
    public WorkReport run() {
        return withdraw().plus(handOver()).plus(poll());
    }

    /**
     * Does batch after batch until nothing is due: what a scheduler calls every half a minute or so.
     *
     * <p>While the ministry is down this may take hours, if each call has to time out: orders fall due again meanwhile. Give
     * it a thread of its own. It takes no notice of interruption; the process may be ended at any point.
     *
     * @return what was done in all
     * @throws InfrastructureException if the store cannot be reached; what was done before stays done
     */
    public WorkReport runUntilIdle() {
        WorkReport all = WorkReport.nothing();
        WorkReport batch;
        do {
            batch = run();
            all = all.plus(batch);
        } while (batch.total() > 0);
        return all;
    }

    /**
     * Hands a batch of pending orders over to the ministry.
     *
     * @return what was done
     * @throws InfrastructureException if the store cannot be reached
     */
    public WorkReport handOver() {
        return withinCalendar(new HandOver(workshop, university.registry(), university.gateway())::run);
    }

    /**
     * Asks the ministry about a batch of orders that are in progress or ready.
     *
     * @return what was done
     * @throws InfrastructureException if the store cannot be reached
     */
    public WorkReport poll() {
        return withinCalendar(moment -> workshop.store(workshop.claim(DueTask.POLL, moment)
                .map(order -> workshop.ask(order, moment, () -> poll(order, moment)))));
    }

    /**
     * Withdraws a batch of cancelled and revoked orders at the ministry.
     *
     * @return what was done
     * @throws InfrastructureException if the store cannot be reached
     */
    public WorkReport withdraw() {
        Moment moment = university.now();
        return told(workshop.store(workshop.claim(DueTask.WITHDRAW, moment)
                .map(order -> workshop.ask(order, moment, () -> withdraw(order, moment)))));
    }

    /**
     * Goes through all open orders of this semester and the previous one, and revokes those whose students are no longer
     * eligible. Reads page by page; if it is interrupted, start it again.
     *
     * @return how many were revoked, and how many could not be judged because the registry did not answer
     * @throws InfrastructureException if the store cannot be reached
     */
    public WorkReport recheckEligibility() {
        var recheck = new Recheck(workshop, university.registry());
        return withinCalendar(moment -> moment.semester()
                .map(now -> recheck.run(now, moment).plus(recheck.run(now.previous(), moment)))
                .orElseThrow());
    }

    private Step poll(Order order, Moment moment) {
        return moment.hasLapsed(order)
                ? workshop.protocol().lapsed(order)
                : workshop.protocol().polled(order, university.gateway().status(order.id()), moment);
    }

    private Step withdraw(Order order, Moment moment) {
        return workshop.protocol().withdrawn(order, university.gateway().withdraw(order.id()), moment);
    }

    private WorkReport withinCalendar(Function<Moment, WorkReport> work) {
        Moment moment = university.now();
        if (moment.semester().isEmpty()) {
            LOG.atWarn().addKeyValue("today", moment.today()).log("calendar.ended");
            return WorkReport.nothing();
        }
        return told(work.apply(moment));
    }

    /** Writes to the log what somebody may have to look after. */
    private static WorkReport told(WorkReport report) {
        if (report.count(Outcome.UNAVAILABLE) > 0) {
            LOG.atWarn()
                    .addKeyValue("orders", report.count(Outcome.UNAVAILABLE))
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
