package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.memory.InMemoryMinistry;
import io.github.mlegitymacja.killtest.Milestones.Milestone;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.InstantSource;
import java.time.LocalDate;
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
 * The ministry: processes what it is handed, remembers all of it, and watches that no student has two live documents at
 * any moment. One lock guards it all.
 */
final class Ministry implements MinistryGateway {

    private static final Reason UNREADABLE = new Reason("PHOTO_UNREADABLE", "the photo cannot be read");
    private static final int LONGEST_PROCESSING = 600;
    private static final int LONGEST_PICK_UP = 1_200;

    private final Random random;
    private final InstantSource clock;
    private final InMemoryMinistry desk;
    private final Map<OrderId, Submission> journal = new LinkedHashMap<>();
    private final Map<StudentId, List<Submission>> submitted = new HashMap<>();
    private final Set<StudentId> withTwoLive = new HashSet<>();
    private final Milestones milestones;
    private int withdrawals;

    Ministry(long seed, InstantSource clock, Milestones milestones) {
        this.milestones = milestones;
        this.random = new Random(seed);
        this.clock = clock;
        this.desk = new InMemoryMinistry(submission -> happens(3) ? Optional.of(UNREADABLE) : Optional.empty());
    }

    @Override
    public synchronized SubmitAnswer submit(Submission submission) {
        StudentId student = submission.student().id();
        SubmitAnswer answer = desk.submit(submission);
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
        return desk.status(order);
    }

    @Override
    public synchronized WithdrawAnswer withdraw(OrderId order) {
        withdrawals += isAlive(order) ? 1 : 0;
        return desk.withdraw(order);
    }

    private synchronized void process(Submission submission) {
        OrderId order = submission.order();
        boolean fails = happens(5);
        if (fails && status(order) instanceof StatusAnswer.Processing) {
            desk.fail(order, UNREADABLE);
        }
        if (!(status(order) instanceof StatusAnswer.Processing)) {
            milestones.passAll(order);
            return;
        }
        desk.issue(order, new Activation("https://example.org/" + order, "428571"));
        watch(submission.student().id());
        milestones.pass(order, Milestone.PROCESSED);
        later(LONGEST_PICK_UP, () -> collect(order));
    }

    /** The student adds the document to the phone. */
    private synchronized void collect(OrderId order) {
        if (status(order) instanceof StatusAnswer.Ready) {
            desk.collect(order);
        }
        milestones.pass(order, Milestone.COLLECTED);
    }

    private void watch(StudentId student) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.WARSAW);
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
                || status instanceof StatusAnswer.Collected;
    }

    /** Every order that was ever handed over, with its student. */
    synchronized Map<OrderId, Submission> journal() {
        return Map.copyOf(journal);
    }

    synchronized Set<StudentId> withTwoLive() {
        return Set.copyOf(withTwoLive);
    }

    /** How many live orders were withdrawn. */
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
