package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A ministry as universities know it: it takes minutes, refuses some orders and fails at others. It remembers everything
 * in a database of its own, H2 or PostgreSQL, and so survives being killed.
 *
 * <p>As a gateway it never fails to answer: whatever lies between it and the university is for others to simulate.
 * Thread-safe; one process at a time.
 */
public final class SimulatedMinistry implements MinistryGateway {

    private final Archive archive;
    private final InstantSource clock;
    private final Habits habits;

    private SimulatedMinistry(Archive archive, InstantSource clock, Habits habits) {
        this.archive = archive;
        this.clock = clock;
        this.habits = habits;
    }

    /** A ministry that goes on with what it finds in its database. */
    public static SimulatedMinistry in(DataSource memory, InstantSource clock, Habits habits) {
        return new SimulatedMinistry(Archive.in(memory), clock, habits);
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        Objects.requireNonNull(submission, "submission");
        return archive.within(shelf -> answer(
                shelf.find(submission.order()).orElseGet(() -> shelf.put(judged(submission, shelf.submitted())))));
    }

    @Override
    public StatusAnswer status(OrderId order) {
        Objects.requireNonNull(order, "order");
        return look(shelf -> shelf.find(order).map(this::status).orElseGet(StatusAnswer.Unknown::new));
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        Objects.requireNonNull(order, "order");
        return look(shelf -> {
            var known = shelf.find(order);
            if (known.isEmpty() || known.get().stage().isAlive()) {
                shelf.put(known.orElseGet(() -> unheardOf(order)).in(Stage.WITHDRAWN, now()));
            }
            return new WithdrawAnswer.Withdrawn();
        });
    }

    /**
     * The student scans the QR code and types in the activation code.
     *
     * @param qrText what the QR code says
     * @param code the activation code
     */
    public AddResult addToMobywatel(String qrText, String code) {
        return look(shelf -> shelf.waitingFor(qrText)
                .map(waiting -> add(shelf, waiting, code))
                .orElse(AddResult.NO_SUCH_DOCUMENT));
    }

    /** Issues the document of an order in processing now, rather than when its time has come. */
    public void issue(OrderId order, Activation activation) {
        move(order, Stage.PROCESSING, Stage.READY, Optional.of(activation));
    }

    /** Lets the processing of an order end in an error now. */
    public void fail(OrderId order) {
        move(order, Stage.PROCESSING, Stage.FAILED, Optional.empty());
    }

    /** Lets the student of a document that waits add it to mObywatel. */
    public void collect(OrderId order) {
        move(order, Stage.READY, Stage.COLLECTED, Optional.empty());
    }

    /**
     * What has changed since the caller looked last.
     *
     * @param change the number of the last change that is known; 0 for none
     * @param limit how many to return at most
     * @return the orders that have changed, as they are now, in the sequence of their last change
     */
    public List<MinistryOrder> changedSince(long change, int limit) {
        return look(shelf -> shelf.changedSince(change, limit));
    }

    /** The orders that have changed last, the latest first. */
    public List<MinistryOrder> latest(int limit) {
        return look(shelf -> shelf.latest(limit));
    }

    public Optional<MinistryOrder> find(OrderId order) {
        return look(shelf -> shelf.find(order));
    }

    /** How many orders are in each stage; every stage is a key. */
    public Map<Stage, Long> counts() {
        return look(Shelf::counts);
    }

    /** Time passes only while nobody looks, so looking is soon enough. */
    private <T> T look(Archive.Work<T> work) {
        return archive.within(shelf -> {
            shelf.planned(now()).forEach(order -> carryOut(shelf, order));
            return work.on(shelf);
        });
    }

    private void carryOut(Shelf shelf, MinistryOrder order) {
        MinistryOrder.Plan plan = order.plan().orElseThrow();
        var done = order.in(plan.next(), plan.at());
        shelf.put(
                plan.next() == Stage.READY
                        ? done.withActivation(Chance.of(order.id(), habits).activation())
                        : done);
    }

    private AddResult add(Shelf shelf, MinistryOrder waiting, String code) {
        if (!waiting.activation().orElseThrow().code().equals(code)) {
            return AddResult.WRONG_CODE;
        }
        shelf.put(waiting.in(Stage.COLLECTED, now()));
        return AddResult.ADDED;
    }

    private void move(OrderId order, Stage from, Stage to, Optional<Activation> activation) {
        look(shelf -> {
            MinistryOrder found = shelf.find(order)
                    .filter(known -> known.stage() == from)
                    .orElseThrow(() -> new IllegalStateException("order " + order + " is not " + from));
            return shelf.put(found.in(to, now()).withActivation(activation));
        });
    }

    private MinistryOrder judged(Submission submission, long earlier) {
        Fate fate = habits.fates().of(submission, earlier);
        var arrived = unheardOf(submission.order())
                .withStudent(submission.student().id())
                .withStage(fate == Fate.REFUSE ? Stage.REFUSED : Stage.PROCESSING);
        return fate == Fate.REFUSE ? arrived : arrived.withPlan(plan(submission.order(), fate));
    }

    private MinistryOrder.Plan plan(OrderId order, Fate fate) {
        return new MinistryOrder.Plan(
                fate == Fate.FAIL ? Stage.FAILED : Stage.READY,
                now().plus(Chance.of(order, habits).processing()));
    }

    private ImmutableMinistryOrder unheardOf(OrderId order) {
        return ImmutableMinistryOrder.builder()
                .id(order)
                .stage(Stage.PROCESSING)
                .change(0)
                .changedAt(now())
                .build();
    }

    private SubmitAnswer answer(MinistryOrder order) {
        return switch (order.stage()) {
            case REFUSED -> new SubmitAnswer.Refused(Reasons.PHOTO_REJECTED);
            case WITHDRAWN -> new SubmitAnswer.Refused(Reasons.WITHDRAWN);
            case PROCESSING, READY, COLLECTED, FAILED -> new SubmitAnswer.Accepted(Optional.of(habits.askAfter()));
        };
    }

    private StatusAnswer status(MinistryOrder order) {
        return switch (order.stage()) {
            case PROCESSING -> new StatusAnswer.Processing(Optional.of(habits.askAfter()));
            case READY -> new StatusAnswer.Ready(order.activation().orElseThrow());
            case COLLECTED -> new StatusAnswer.Collected();
            case FAILED -> new StatusAnswer.Failed(Reasons.REGISTER_TIMEOUT);
            case REFUSED -> new StatusAnswer.Failed(Reasons.PHOTO_REJECTED);
            case WITHDRAWN -> new StatusAnswer.Withdrawn();
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
