package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.killtest.Milestones.Milestone;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The ministry: processes submitted orders, keeps a journal of all submissions, and records the students who have two
 * live documents at any time (guarantee I2). Thread-safe; one lock guards all its data.
 */
final class Ministry implements MinistryGateway {

    private static final Reason UNREADABLE = new Reason("PHOTO_UNREADABLE", "the photo cannot be read");
    private static final int LONGEST_PROCESSING = 600;
    private static final int LONGEST_PICK_UP = 1_200;
    private static final Duration CODES_LAST = Duration.ofDays(30);

    private final Random random;
    private final InstantSource clock;
    private final InMemoryMinistry orders;
    private final Map<OrderId, Submission> journal = new LinkedHashMap<>();
    private final Map<StudentId, List<Submission>> submitted = new HashMap<>();
    private final Set<StudentId> withTwoLive = new HashSet<>();
    private final Milestones milestones;
    private int withdrawals;

    Ministry(long seed, InstantSource clock, Milestones milestones) {
        this.milestones = milestones;
        this.random = new Random(seed);
        this.clock = clock;
        this.orders = new InMemoryMinistry(submission -> happens(3) ? Optional.of(UNREADABLE) : Optional.empty());
    }

    @Override
    public synchronized SubmitAnswer submit(Submission submission) {
        StudentId student = submission.student().id();
        SubmitAnswer answer = orders.submit(submission);
        if (journal.putIfAbsent(submission.order(), submission) == null) {
            submitted.computeIfAbsent(student, first -> new ArrayList<>()).add(submission);
            milestones.pass(submission.order(), Milestone.SUBMITTED);
            later(LONGEST_PROCESSING, () -> process(submission));
        }
        watch(student);
        return answer;
    }

    @Override
    public synchronized StatusAnswer status(OrderId order) {
        return orders.status(order);
    }

    @Override
    public synchronized WithdrawAnswer withdraw(OrderId order) {
        withdrawals += isAlive(order) ? 1 : 0;
        return orders.withdraw(order);
    }

    private synchronized void process(Submission submission) {
        OrderId order = submission.order();
        boolean fails = happens(5);
        if (fails && status(order) instanceof StatusAnswer.Processing) {
            orders.fail(order, UNREADABLE);
        }
        if (!(status(order) instanceof StatusAnswer.Processing)) {
            milestones.passAll(order);
            return;
        }
        orders.issue(order, codes(order));
        watch(submission.student().id());
        milestones.pass(order, Milestone.PROCESSED);
        later(LONGEST_PICK_UP, () -> collectOrExpire(order));
    }

    /** Lets the student add the document; in some cases, the codes expire first and newer ones are issued. */
    private synchronized void collectOrExpire(OrderId order) {
        if (!happens(20)) {
            collect(order);
            return;
        }
        if (status(order) instanceof StatusAnswer.Ready) {
            orders.expire(order);
        }
        later(LONGEST_PROCESSING, () -> issueAgain(order));
    }

    private synchronized void issueAgain(OrderId order) {
        if (status(order) instanceof StatusAnswer.Expired) {
            orders.issue(order, codes(order));
        }
        later(LONGEST_PICK_UP, () -> collect(order));
    }

    /** Returns other codes each time; about half of them have an end. */
    private Activation codes(OrderId order) {
        Instant end = clock.instant().plus(CODES_LAST).truncatedTo(ChronoUnit.MICROS);
        return new Activation(
                "https://example.org/" + order + "/" + random.nextInt(1_000),
                "428571",
                happens(50) ? Optional.of(end) : Optional.empty());
    }

    /** Lets the student add the document to the phone. */
    private synchronized void collect(OrderId order) {
        if (status(order) instanceof StatusAnswer.Ready) {
            orders.collect(order);
        }
        milestones.pass(order, Milestone.COLLECTED);
    }

    private void watch(StudentId student) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Semester.WARSAW);
        long live = submitted.getOrDefault(student, List.of()).stream()
                .filter(known -> isAlive(known.order()) && !known.validUntil().isBefore(today))
                .count();
        if (live > 1) {
            withTwoLive.add(student);
        }
    }

    synchronized boolean isAlive(OrderId order) {
        StatusAnswer status = status(order);
        return status instanceof StatusAnswer.Processing
                || status instanceof StatusAnswer.Ready
                || status instanceof StatusAnswer.Expired
                || status instanceof StatusAnswer.Collected;
    }

    /** Returns all submissions by the id of their order. */
    synchronized Map<OrderId, Submission> journal() {
        return Map.copyOf(journal);
    }

    synchronized Set<StudentId> withTwoLive() {
        return Set.copyOf(withTwoLive);
    }

    /** Returns the number of live orders that were withdrawn. */
    synchronized int withdrawals() {
        return withdrawals;
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private void later(int atMostMillis, Runnable step) {
        CompletableFuture.delayedExecutor(random.nextInt(atMostMillis), TimeUnit.MILLISECONDS)
                .execute(step);
    }
}
