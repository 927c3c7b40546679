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
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A simulated ministry: it takes some minutes for an order, refuses some orders and fails to process others. It stores
 * everything in its own database, H2 or PostgreSQL, so it continues after it was killed.
 *
 * <p>As a gateway it always answers; the {@link io.github.mlegitymacja.examples.ministry.simulator.Simulator} adds the
 * faults of a network. Thread-safe; only one process may use the database at a time.
 *
 * <pre>{@code
 * var ministry = SimulatedMinistry.in(dataSource, clock, ImmutableHabits.builder().seed(7).build());
 * University university = University.of(store, ministry, registry);
 * }</pre>
 */
public final class SimulatedMinistry implements MinistryGateway {

    private final Archive archive;
    private final InstantSource clock;
    private final Habits habits;
    private final Answers answers;

    private SimulatedMinistry(Archive archive, InstantSource clock, Habits habits) {
        this.archive = archive;
        this.clock = clock;
        this.habits = habits;
        this.answers = new Answers(habits.askAfter());
    }

    /** Opens a ministry, which continues with the orders that its database contains. */
    public static SimulatedMinistry in(DataSource memory, InstantSource clock, Habits habits) {
        return new SimulatedMinistry(Archive.in(memory), clock, habits);
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        Objects.requireNonNull(submission, "submission");
        return archive.within(shelf -> answers.toSubmission(
                shelf.find(submission.order()).orElseGet(() -> shelf.put(judged(submission, shelf.submitted())))));
    }

    @Override
    public StatusAnswer status(OrderId order) {
        Objects.requireNonNull(order, "order");
        return look(shelf -> shelf.find(order).map(answers::status).orElseGet(StatusAnswer.Unknown::new));
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        Objects.requireNonNull(order, "order");
        return look(shelf -> {
            var known = shelf.find(order);
            boolean isAlive = known.filter(found -> found.stage().isAlive()).isPresent();
            if (isAlive && habits.locked().test(order)) {
                return new WithdrawAnswer.Refused(Reasons.DOCUMENT_LOCKED);
            }
            if (known.isEmpty() || isAlive) {
                shelf.put(known.orElseGet(() -> unheardOf(order)).in(Stage.WITHDRAWN, now()));
            }
            return new WithdrawAnswer.Withdrawn();
        });
    }

    /**
     * Adds a document to the student's mObywatel app: the student scans the QR code and types the activation code.
     *
     * @param qrText the text of the QR code
     * @param code the activation code
     * @return the app's answer
     */
    public AddResult addToMobywatel(String qrText, String code) {
        return look(shelf -> shelf.waitingFor(qrText)
                .map(waiting -> add(shelf, waiting, code))
                .orElse(AddResult.NO_SUCH_DOCUMENT));
    }

    /**
     * Issues the document of an order in processing at once, without waiting for the processing time, or replaces the
     * codes of a document that was not collected.
     */
    public void issue(OrderId order, Activation activation) {
        change(order, Set.of(Stage.PROCESSING, Stage.READY, Stage.EXPIRED), found -> found.ready(activation, now()));
    }

    /** Replaces the codes of a document that was not collected by newer ones, which the ministry chooses. */
    public void issueNewerCodes(OrderId order) {
        change(
                order,
                Set.of(Stage.READY, Stage.EXPIRED),
                found -> found.ready(Chance.after(found.change(), order, habits).activation(now()), now()));
    }

    /** Lets the codes of a ready document expire at once. */
    public void expire(OrderId order) {
        change(order, Set.of(Stage.READY), found -> found.in(Stage.EXPIRED, now()));
    }

    /** Ends the processing of an order in an error at once. */
    public void fail(OrderId order) {
        change(order, Set.of(Stage.PROCESSING), found -> found.in(Stage.FAILED, now()));
    }

    /** Marks a ready document as added to mObywatel. */
    public void collect(OrderId order) {
        change(order, Set.of(Stage.READY), found -> found.in(Stage.COLLECTED, now()));
    }

    /**
     * Lists the orders that have changed since a known change.
     *
     * @param change the number of the last known change; 0 for none
     * @param limit the maximum number of orders
     * @return the changed orders as they are now, in the sequence of their last change
     */
    public List<MinistryOrder> changedSince(long change, int limit) {
        return look(shelf -> shelf.changedSince(change, limit));
    }

    /** Lists the orders that changed last, the latest change first. */
    public List<MinistryOrder> latest(int limit) {
        return look(shelf -> shelf.latest(limit));
    }

    /** Finds an order. */
    public Optional<MinistryOrder> find(OrderId order) {
        return look(shelf -> shelf.find(order));
    }

    /** Counts the orders in each stage; every stage is a key. */
    public Map<Stage, Long> counts() {
        return look(Shelf::counts);
    }

    /** Carries out the due plans before each access; nothing needs to happen in between. */
    private <T> T look(Archive.Work<T> work) {
        return archive.within(shelf -> {
            List<MinistryOrder> due = shelf.planned(now());
            while (!due.isEmpty()) {
                due.forEach(order -> shelf.put(asPlanned(order)));
                due = shelf.planned(now());
            }
            return work.on(shelf);
        });
    }

    private MinistryOrder asPlanned(MinistryOrder order) {
        MinistryOrder.Plan plan = order.plan().orElseThrow();
        return plan.next() == Stage.READY
                ? order.ready(Chance.of(order.id(), habits).activation(plan.at()), plan.at())
                : order.in(plan.next(), plan.at());
    }

    private AddResult add(Shelf shelf, MinistryOrder waiting, String code) {
        if (!waiting.activation().orElseThrow().code().equals(code)) {
            return AddResult.WRONG_CODE;
        }
        shelf.put(waiting.in(Stage.COLLECTED, now()));
        return AddResult.ADDED;
    }

    private void change(OrderId order, Set<Stage> from, UnaryOperator<MinistryOrder> change) {
        look(shelf -> shelf.put(change.apply(shelf.find(order)
                .filter(known -> from.contains(known.stage()))
                .orElseThrow(() -> new IllegalStateException("order " + order + " is none of " + from)))));
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
