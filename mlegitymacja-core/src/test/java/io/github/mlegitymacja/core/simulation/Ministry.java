package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ministry, reached without losses: it processes orders, and refuses, fails, forgets, denies or takes back some of
 * them.
 */
final class Ministry {

    private static final Duration USUAL_PROCESSING = Duration.ofHours(3);
    private static final Duration LONG_PROCESSING = Duration.ofDays(20);
    private static final Duration LONGEST_DENIAL = Duration.ofDays(20);
    private static final Duration UNTIL_A_PERSON_LOOKS = Duration.ofDays(150);

    private final Scene scene;
    private final InMemoryMinistry orders = new InMemoryMinistry(this::refusal);
    private final IssuedDocuments documents;

    /**
     * The key of each id in {@link #orders}. A forgotten order gets a new key, so that it is a new order when it is
     * submitted again.
     */
    private final Map<OrderId, OrderId> keys = new HashMap<>();

    private final Map<OrderId, LocalDate> validities = new LinkedHashMap<>();
    private final Map<StudentId, Set<OrderId>> ofStudents = new HashMap<>();
    private final Map<OrderId, Instant> refusedUntil = new HashMap<>();
    private final Set<OrderId> refusedForGood = new HashSet<>();
    private final Map<OrderId, Instant> deniedUntil = new HashMap<>();

    Ministry(Scene scene) {
        this.scene = scene;
        this.documents = new IssuedDocuments(scene, orders);
    }

    SubmitAnswer submit(Submission submission) {
        OrderId id = submission.order();
        if (status(id) instanceof StatusAnswer.Withdrawn) {
            scene.tally.count(Tally.Incident.LATE_SUBMISSION_AFTER_WITHDRAWAL);
        }
        boolean isNew = status(id) instanceof StatusAnswer.Unknown;
        validities.put(id, submission.validUntil());
        ofStudents
                .computeIfAbsent(submission.student().id(), student -> new TreeSet<>())
                .add(id);
        SubmitAnswer answer = orders.submit(
                Submission.of(key(id), submission.student(), submission.semester(), submission.validUntil()));
        if (isNew && answer instanceof SubmitAnswer.Accepted) {
            process(key(id));
        }
        if (isAlive(id) && isValid(id) && scene.store.find(id).isEmpty()) {
            scene.store.fail("I3: alive at the ministry, and unknown here", id);
        }
        scene.store.check(submission.student().id());
        return answer;
    }

    StatusAnswer status(OrderId id) {
        return orders.status(key(id));
    }

    /**
     * Answers a poll, not always with the truth. The ministry denies only what the store knows to be ready: if it says of
     * another order that it has failed, the library has to believe that.
     */
    StatusAnswer answer(OrderId id) {
        Instant now = scene.agenda.now();
        boolean isReady = status(id) instanceof StatusAnswer.Ready
                && scene.store.find(id).map(Order::status).equals(Optional.of(OrderStatus.READY_FOR_PICKUP));
        if (isReady && scene.chance.strikes(Fault.READY_ORDER_DENIED)) {
            deniedUntil.put(id, now.plus(Chance.upTo(LONGEST_DENIAL, scene.chance.of(Fault.READY_ORDER_DENIED))));
        }
        if (!isReady || !deniedUntil.getOrDefault(id, now).isAfter(now)) {
            return status(id);
        }
        return scene.chance.of(Fault.READY_ORDER_DENIED).nextBoolean()
                ? new StatusAnswer.Unknown()
                : new StatusAnswer.Failed(Students.REASON);
    }

    WithdrawAnswer withdraw(OrderId id) {
        Instant now = scene.agenda.now();
        if (isAlive(id) && scene.chance.strikes(Fault.WITHDRAWAL_REFUSED_FOR_GOOD)) {
            refusedForGood.add(id);
            orders.withdraw(key(id));
        }
        if (isAlive(id) && scene.chance.strikes(Fault.WITHDRAWAL_REFUSED)) {
            refusedUntil.put(
                    id, now.plus(Chance.upTo(UNTIL_A_PERSON_LOOKS, scene.chance.of(Fault.WITHDRAWAL_REFUSED))));
        }
        return isRefusedForGood(id) || refusedUntil.getOrDefault(id, now).isAfter(now)
                ? new WithdrawAnswer.Refused(Students.REASON)
                : orders.withdraw(key(id));
    }

    /** Returns whether the document is dead, although the ministry refuses to withdraw it. */
    boolean isRefusedForGood(OrderId id) {
        return refusedForGood.contains(id);
    }

    /** A person acts: a refused withdrawal is carried out. */
    void settle(OrderId id) {
        refusedUntil.remove(id);
        orders.withdraw(key(id));
    }

    /** Carries out all withdrawals from now on, except those that are refused for good, and tells the truth. */
    void calmDown() {
        refusedUntil.clear();
        deniedUntil.clear();
    }

    boolean isAlive(OrderId id) {
        StatusAnswer status = status(id);
        return status instanceof StatusAnswer.Processing
                || status instanceof StatusAnswer.Ready
                || status instanceof StatusAnswer.Expired
                || status instanceof StatusAnswer.Collected;
    }

    /** Returns whether nobody needs an order: it is dead, or it is open and its document has expired. */
    boolean mayBeForgotten(Order order) {
        return !isAlive(order.id()) || (order.isOpen() && !isValid(order.id()));
    }

    /** Counts the live and valid documents of a student, including those that the store does not know. */
    long liveDocumentsOf(StudentId student) {
        return ofStudents.getOrDefault(student, Set.of()).stream()
                .filter(id -> isAlive(id) && isValid(id))
                .count();
    }

    private boolean isValid(OrderId id) {
        return !validities.get(id).isBefore(scene.agenda.today());
    }

    void collect(OrderId id) {
        if (status(id) instanceof StatusAnswer.Ready) {
            orders.collect(key(id));
        }
    }

    void issueAndCollectEverything() {
        orders.inProcessing().forEach(key -> orders.issue(key, Students.ACTIVATION));
        documents.replaceExpiredCodes(
                validities.keySet().stream().map(this::key).toList());
        validities.keySet().forEach(this::collect);
    }

    void forgetOne(Random random) {
        List<OrderId> processing = validities.keySet().stream()
                .filter(id -> status(id) instanceof StatusAnswer.Processing)
                .toList();
        if (!processing.isEmpty()) {
            forget(Chance.pick(processing, random));
        }
    }

    void forget(OrderId id) {
        orders.withdraw(key(id));
        keys.put(id, OrderId.timeOrdered(scene.agenda.now(), scene.chance.of(Fault.MINISTRY_FORGETS)));
        scene.trace.add(scene.agenda.now(), "ministry", "forgets", id);
    }

    private Optional<Reason> refusal(Submission submission) {
        return scene.chance.strikes(Fault.ORDER_REFUSED) ? Optional.of(Students.REASON) : Optional.empty();
    }

    private void process(OrderId key) {
        Random random = scene.chance.random();
        Duration longest = Chance.onceIn(8, random) ? LONG_PROCESSING : USUAL_PROCESSING;
        scene.agenda.in(Chance.upTo(longest, random), () -> {
            if (orders.status(key) instanceof StatusAnswer.Processing) {
                finish(key);
            }
        });
    }

    private void finish(OrderId key) {
        if (scene.chance.strikes(Fault.PROCESSING_FAILS)) {
            orders.fail(key, Students.REASON);
            return;
        }
        documents.issue(key);
    }

    private OrderId key(OrderId id) {
        return keys.getOrDefault(id, id);
    }
}
