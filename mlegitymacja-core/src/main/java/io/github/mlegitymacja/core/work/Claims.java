package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.UnreadableOrders;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims due orders, and knows the call that each one needs. */
final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final University university;
    private final WorkSettings settings;
    private final OrderStore store;
    private final MinistryCalls ministry;
    private final ClockCheck clockCheck;
    private final Submissions submissions;
    private final Optional<Deliveries> deliveries;

    Claims(University university, WorkSettings settings, MinistryCalls ministry, Submissions submissions) {
        this.university = university;
        this.settings = settings;
        this.store = university.store();
        this.ministry = ministry;
        this.clockCheck = new ClockCheck(store);
        this.submissions = submissions;
        this.deliveries = university
                .subscriber()
                .map(subscriber -> new Deliveries((OutboxOrderStore) store, subscriber, settings, university.clock()));
    }

    WorkSettings settings() {
        return settings;
    }

    /** Returns how many orders are claimed and stored together: enough for a call about many orders. */
    int batchSize() {
        return Math.max(settings.batchSize(), ordersInCall());
    }

    int ordersInCall() {
        return ministry.atOnce();
    }

    /** Reads the clock. */
    AcademicTime now() {
        return university.now();
    }

    /** Makes the order of a call due again, by its age, so that it does not lose its place. */
    void giveBack(Job job) {
        job.order()
                .ifPresent(order -> Interrupts.shielded(() -> {
                    store.advance(order.id(), order.orderedAt());
                    return order;
                }));
    }

    /** Claims at most so many due orders, and returns the calls that they need. */
    Claimed claim(Lane lane, int limit, AcademicTime time) {
        if (lane == Lane.NOTIFY) {
            return deliveries.map(to -> Claimed.of(notification(to, time))).orElseGet(Claimed::nothing);
        }
        if (lane != Lane.WITHDRAW && time.semester().isEmpty()) {
            logNoSemester(time);
            return Claimed.nothing();
        }
        clockCheck.run(time.instant());
        StoredOrders claimed = store.claim(settings.claim(lane.task(), time.instant(), limit));
        Instant latest = time.instant().plus(settings.lease().dividedBy(2));
        return new Claimed(
                claimed.size(),
                jobs(lane, List.ofAll(claimed.readable()), latest, time),
                reported(claimed.unreadable(), time.instant()));
    }

    private List<Job> jobs(Lane lane, List<Order> claimed, Instant latest, AcademicTime time) {
        return switch (lane) {
            case WITHDRAW -> claimed.map(order -> ministry.withdrawal(order, latest));
            case SUBMIT -> submissions.examinations(claimed, latest, time);
            default -> claimed.map(order -> poll(order, latest, time));
        };
    }

    private Job poll(Order order, Instant latest, AcademicTime time) {
        return RenewalRule.hasLapsed(order, time)
                ? Job.about(
                        Lane.POLL,
                        order,
                        latest,
                        () -> now -> new Settlement.Unasked(SubmissionProtocol.lapsed(order, now)))
                : ministry.poll(order, latest);
    }

    private static Job notification(Deliveries to, AcademicTime time) {
        return Job.withoutOrder(Lane.NOTIFY, () -> {
            WorkReport report = to.run(time.instant());
            return now -> new Settlement.Done(report);
        });
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

    static void logNoSemester(AcademicTime time) {
        LogEvent.warn(LOG).with("today", time.today()).log("calendar.no_semester");
    }
}
