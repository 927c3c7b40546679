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
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Implements all ports on a {@link Situation}, one call at a time. Calls that an activity has made before return the
 * recorded answers. Then a limited number of new calls take effect. At the next call the activity is suspended.
 *
 * <p>If a call has several possible outcomes (an answer is lost, another order is claimed), the choice of the {@link
 * Search} decides, and {@link #alternatives} returns how many there were. Leases never keep an order from being
 * claimed, as if they had ended at once.
 */
class SteppedPorts implements OrderStore, MinistryGateway, StudentRegistry {

    /** Ends the run of an activity at the first call that it may not make yet. */
    static final class Suspended extends Error {
        private static final long serialVersionUID = 1L;

        Suspended() {
            super("suspended", null, false, false);
        }
    }

    private final Suspended suspended = new Suspended();
    private final InfrastructureException noAnswer = new InfrastructureException("no answer", null);
    private static final Activation ACTIVATION = new Activation("qr", "code");
    private static final Reason REASON = new Reason("ERROR", "error");
    private static final StudentRecord STUDENT = StudentRecord.builder()
            .id(Situation.STUDENT)
            .givenNames("Zażółć")
            .familyName("Gęślą")
            .hasStudentStatus(true)
            .pesel(new RegisteredPesel.Valid(Pesel.parse("44051401359")))
            .photo(Photo.of("image/png", new byte[] {1}))
            .build();
    private static final StudentRecord FORMER_STUDENT = StudentRecord.builder()
            .id(Situation.STUDENT)
            .givenNames("Zażółć")
            .familyName("Gęślą")
            .hasStudentStatus(false)
            .build();

    private Situation situation = Situation.EMPTY;
    private List<Object> answers = new ArrayList<>();
    private int replayed;
    private int newCalls;
    private int startedAt;
    private int choice;
    private int alternatives;
    private Optional<String> broken = Optional.empty();

    void begin(Situation before, Activity activity, int chosen, int newCallsAllowed) {
        situation = before;
        answers = new ArrayList<>(activity.answers());
        replayed = 0;
        newCalls = newCallsAllowed;
        choice = chosen;
        alternatives = 1;
        startedAt = activity.startedAt();
    }

    Situation situation() {
        return situation;
    }

    List<Object> answers() {
        return answers;
    }

    int alternatives() {
        return alternatives;
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
    public List<Order> ordersOf(StudentId student) {
        return call(() -> {
            var latestFirst = new ArrayList<Order>();
            // The library never updates an order from this list. Without versions there are fewer situations, and
            // an update from this list would always conflict.
            situation.orders().forEach(order -> latestFirst.add(0, order.withVersion(0)));
            return List.copyOf(latestFirst);
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
    public List<Order> claim(Claim claim) {
        return call(() -> {
            var due = situation.orders().stream()
                    .filter(order -> order.isDue(claim.task()))
                    .toList();
            return claim.limit() > 1 || due.isEmpty()
                    ? due.stream().limit(claim.limit()).toList()
                    : List.of(due.get(choose(due.size())));
        });
    }

    @Override
    public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return call(() -> situation.orders().stream()
                .filter(order -> order.isOpen() && order.semester().equals(semester))
                .filter(order ->
                        after.map(last -> order.id().compareTo(last) > 0).orElse(true))
                .limit(limit)
                .toList());
    }

    @Override
    public int erase(StudentId student) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int eraseSettled(LocalDate before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return call(() -> Optional.of(situation.eligible() ? STUDENT : FORMER_STUDENT));
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return call(() -> overTheNetwork(3, () -> {
            requireNotLapsed(submission.order());
            AtMinistry known = situation.atMinistry(submission.order());
            if (known == AtMinistry.NONE) {
                situation = situation.with(submission.order(), AtMinistry.PROCESSING);
            }
            return known == AtMinistry.WITHDRAWN
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
        return call(() -> overTheNetwork(4, () -> {
            if (choice == 3) {
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
    private <T> T overTheNetwork(int ways, Supplier<T> call) {
        int chosen = choose(ways);
        if (chosen == 2) {
            throw noAnswer;
        }
        T answer = call.get();
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
        broken = broken.or(() -> Invariants.brokenBy(order, situation.find(order.id())));
        Order stored = CanonicalForm.order(order.withVersion(order.version() + 1));
        situation = situation.with(stored);
        return new SaveResult.Saved(stored);
    }

    private static StatusAnswer answer(AtMinistry status) {
        return switch (status) {
            case NONE -> new StatusAnswer.Unknown();
            case PROCESSING -> new StatusAnswer.Processing(Optional.empty());
            case READY -> new StatusAnswer.Ready(ACTIVATION);
            case COLLECTED -> new StatusAnswer.Collected();
            case FAILED -> new StatusAnswer.Failed(REASON);
            case WITHDRAWN -> new StatusAnswer.Withdrawn();
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

    private int choose(int among) {
        alternatives = among;
        return choice;
    }

    @SuppressWarnings("unchecked") // each recorded answer is replayed to the call that got it
    private <T> T call(Supplier<T> effect) {
        if (replayed == answers.size()) {
            if (newCalls-- == 0) {
                throw suspended;
            }
            answers.add(answer(effect));
        }
        Object answer = answers.get(replayed++);
        if (answer instanceof InfrastructureException failure) {
            throw failure;
        }
        return (T) answer;
    }

    private static Object answer(Supplier<?> effect) {
        try {
            return effect.get();
        } catch (InfrastructureException e) {
            return e;
        }
    }
}
