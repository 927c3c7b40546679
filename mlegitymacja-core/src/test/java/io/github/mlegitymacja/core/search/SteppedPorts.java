package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Implements all ports on a {@link Situation}, one call at a time. Leases never keep an order from being claimed, as if
 * they had ended at once.
 */
class SteppedPorts extends SteppedCalls implements OrderStore, MinistryGateway, StudentRegistry {

    private final InfrastructureException noAnswer = new InfrastructureException("no answer", null);
    private static final Activation ACTIVATION = new Activation("qr", "code");
    private static final Reason REASON = new Reason("ERROR", "error");

    private Situation situation = Situation.EMPTY;
    private int startedAt;
    private Optional<String> broken = Optional.empty();

    void begin(Situation before, Activity activity, int chosen, int newCallsAllowed) {
        situation = before;
        startedAt = activity.startedAt();
        begin(activity.answers(), chosen, newCallsAllowed);
    }

    Situation situation() {
        return situation;
    }

    /** Returns the first guarantee that a call has broken. */
    Optional<String> broken() {
        return broken;
    }

    OrderId nextId() {
        return call(() -> {
            situation = situation.withIdUsed();
            return Situation.id(situation.idsUsed() - 1);
        });
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return call(() -> situation.find(id));
    }

    @Override
    public StoredOrders ordersOf(StudentId student) {
        return call(() -> {
            var latestFirst = new ArrayList<Order>();
            // The library never updates an order from this list. Without versions there are fewer situations, and
            // an update from this list would always conflict.
            situation.orders().forEach(order -> latestFirst.add(0, order.withVersion(0)));
            return StoredOrders.of(latestFirst);
        });
    }

    @Override
    public SaveResult create(Order order) {
        return call(() -> isTaken(order) ? new SaveResult.Conflict() : save(order));
    }

    @Override
    public SaveResult update(Order order) {
        return call(() -> situation
                .find(order.id())
                .filter(stored -> isOfThatVersion(stored, order))
                .<SaveResult>map(stored -> save(order))
                .orElseGet(SaveResult.Conflict::new));
    }

    @Override
    public StoredOrders claim(Claim claim) {
        return call(() -> {
            var due = situation.orders().stream()
                    .filter(order -> order.isDue(claim.task()))
                    .toList();
            return StoredOrders.of(
                    claim.limit() > 1 || due.isEmpty()
                            ? due.stream().limit(claim.limit()).toList()
                            : List.of(due.get(choose(due.size()))));
        });
    }

    /** Waits are not part of a situation. */
    @Override
    public void advance(OrderId order, Instant notBefore) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int advanceClaimedAfter(Instant instant) {
        return 0;
    }

    @Override
    public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return call(() -> StoredOrders.of(situation.orders().stream()
                .filter(order -> order.isOpen() && order.semester().equals(semester))
                .filter(order ->
                        after.map(last -> order.id().compareTo(last) > 0).orElse(true))
                .limit(limit)
                .toList()));
    }

    @Override
    public int erase(StudentId student) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int eraseExpired(LocalDate before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return call(() -> {
            Registry asked = situation.registry();
            int chosen = choose(asked.alternatives());
            situation = situation.with(asked.after(chosen));
            if (chosen == Registry.NO_ANSWER) {
                throw noAnswer;
            }
            return asked.answer(chosen);
        });
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return call(() -> overTheNetwork(3, chosen -> {
            requireNotLapsed(submission.order());
            AtMinistry known = situation.atMinistry(submission.order());
            if (known == AtMinistry.NONE) {
                situation = situation.with(submission.order(), AtMinistry.PROCESSING);
            }
            return known == AtMinistry.WITHDRAWN || known == AtMinistry.ENDED
                    ? new SubmitAnswer.Refused(REASON)
                    : new SubmitAnswer.Accepted(Optional.empty());
        }));
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return call(() -> {
            requireNotLapsed(order);
            return answer(situation.atMinistry(order));
        });
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return call(() -> overTheNetwork(4, chosen -> {
            if (chosen == 3 || situation.atMinistry(order) == AtMinistry.ENDED) {
                return new WithdrawAnswer.Refused(REASON);
            }
            if (situation.atMinistry(order) != AtMinistry.FAILED) {
                situation = situation.with(order, withdrawn());
            }
            return new WithdrawAnswer.Withdrawn();
        }));
    }

    /**
     * Choice 0: the call arrives and is answered; 1: it arrives and the answer is lost; 2: it does not arrive; 3 and
     * more: others.
     */
    private <T> T overTheNetwork(int ways, IntFunction<T> call) {
        int chosen = choose(ways);
        if (chosen == 2) {
            throw noAnswer;
        }
        T answer = call.apply(chosen);
        if (chosen == 1) {
            throw noAnswer;
        }
        return answer;
    }

    protected boolean isTaken(Order order) {
        return situation.orders().stream().anyMatch(Order::isOpen);
    }

    protected boolean isOfThatVersion(Order stored, Order order) {
        return stored.version() == order.version();
    }

    protected AtMinistry withdrawn() {
        return AtMinistry.WITHDRAWN;
    }

    private SaveResult save(Order order) {
        Optional<Order> before = situation.find(order.id());
        broken = broken.or(() -> Invariants.brokenBy(order, before))
                .or(() -> Invariants.brokenByCheck(order, before, Registry.hasTold(answers())));
        Order stored = CanonicalForm.order(order.withVersion(order.version() + 1));
        situation = situation.with(stored);
        return new SaveResult.Saved(stored);
    }

    private StatusAnswer answer(AtMinistry status) {
        return switch (status) {
            case NONE -> new StatusAnswer.Unknown();
            case PROCESSING -> new StatusAnswer.Processing(Optional.empty());
            case READY -> new StatusAnswer.Ready(ACTIVATION);
            case WITHOUT_CODES -> choose(2) == 0 ? new StatusAnswer.Expired() : new StatusAnswer.Unknown();
            case COLLECTED -> new StatusAnswer.Collected();
            case FAILED -> new StatusAnswer.Failed(REASON);
            case WITHDRAWN, ENDED -> new StatusAnswer.Withdrawn();
        };
    }

    /**
     * Judges by the time at which the activity began, because a semester may begin at any of its steps (guarantee I6).
     */
    private void requireNotLapsed(OrderId id) {
        if (situation
                .find(id)
                .filter(order -> Situation.hasLapsed(order, startedAt))
                .isPresent()) {
            broken = Optional.of("I6: a lapsed order was submitted or polled");
        }
    }
}
