package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.World.AtMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All ports over a {@link World}. Calls that an activity has made before get the answer on record; then a limited number of
 * new calls take effect; at the next one the activity is suspended.
 *
 * <p>Where the world may go several ways (an answer is lost, another order is claimed), the explorer's choice decides, and
 * {@link #alternatives} tells it how many there were. Leases never hold anybody back here: they may end at any time.
 */
class SteppedPorts implements OrderStore, MinistryGateway, StudentRegistry {

    /** Ends an activity's run at the call that it may not make yet. */
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
            .id(World.STUDENT)
            .givenNames("Zażółć")
            .familyName("Gęślą")
            .hasStudentStatus(true)
            .pesel(new RegisteredPesel.Valid(Pesel.parse("44051401359")))
            .photo(Photo.of("image/png", new byte[] {1}))
            .build();
    private static final StudentRecord FORMER_STUDENT = StudentRecord.builder()
            .id(World.STUDENT)
            .givenNames("Zażółć")
            .familyName("Gęślą")
            .hasStudentStatus(false)
            .build();

    private World world = World.EMPTY;
    private List<Object> answers = new ArrayList<>();
    private int replayed;
    private int newCalls;
    private int startedAt;
    private int choice;
    private int alternatives;
    private Optional<String> broken = Optional.empty();

    void begin(World before, Activity activity, int chosen, int newCallsAllowed) {
        world = before;
        answers = new ArrayList<>(activity.answers());
        replayed = 0;
        newCalls = newCallsAllowed;
        choice = chosen;
        alternatives = 1;
        startedAt = activity.startedAt();
    }

    World world() {
        return world;
    }

    List<Object> answers() {
        return answers;
    }

    int alternatives() {
        return alternatives;
    }

    /** The first invariant that a call has broken. */
    Optional<String> broken() {
        return broken;
    }

    OrderId nextId() {
        return call(() -> {
            world = world.withIdUsed();
            return World.id(world.idsUsed() - 1);
        });
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return call(() -> world.find(id));
    }

    @Override
    public List<Order> ordersOf(StudentId student) {
        return call(() -> {
            var latestFirst = new ArrayList<Order>();
            // Nobody stores an order out of this list. With the versions left out, whoever did would always conflict,
            // and there are fewer worlds.
            world.orders().forEach(order -> latestFirst.add(0, order.withVersion(0)));
            return List.copyOf(latestFirst);
        });
    }

    @Override
    public SaveResult create(Order order) {
        return call(() -> isTaken(order) ? new SaveResult.Conflict() : save(order));
    }

    @Override
    public SaveResult update(Order order) {
        return call(() -> world.find(order.id())
                .filter(stored -> isOfThatVersion(stored, order))
                .<SaveResult>map(stored -> save(order))
                .orElseGet(SaveResult.Conflict::new));
    }

    @Override
    public List<Order> claim(Claim claim) {
        return call(() -> {
            var due = world.orders().stream()
                    .filter(order -> order.isDue(claim.task()))
                    .toList();
            return claim.limit() > 1 || due.isEmpty()
                    ? due.stream().limit(claim.limit()).toList()
                    : List.of(due.get(choose(due.size())));
        });
    }

    @Override
    public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return call(() -> world.orders().stream()
                .filter(order -> order.isOpen() && order.semester().equals(semester))
                .filter(order ->
                        after.map(last -> order.id().compareTo(last) > 0).orElse(true))
                .limit(limit)
                .toList());
    }

    @Override
    public Map<OrderStatus, Long> countByStatus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int erase(StudentId student) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return call(() -> Optional.of(world.eligible() ? STUDENT : FORMER_STUDENT));
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return call(() -> overTheWire(3, () -> {
            requireNotLapsed(submission.order());
            AtMinistry known = world.atMinistry(submission.order());
            if (known == AtMinistry.NONE) {
                world = world.with(submission.order(), AtMinistry.PROCESSING);
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
            return answer(world.atMinistry(order));
        });
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return call(() -> overTheWire(4, () -> {
            if (choice == 3) {
                return new WithdrawAnswer.Refused(REASON);
            }
            if (world.atMinistry(order) != AtMinistry.FAILED) {
                world = world.with(order, withdrawn());
            }
            return new WithdrawAnswer.Withdrawn();
        }));
    }

    /** The call arrives and is answered; or it arrives and the answer is lost; or it never arrives; or more. */
    private <T> T overTheWire(int ways, Supplier<T> call) {
        int luck = choose(ways);
        if (luck == 2) {
            throw noAnswer;
        }
        T answer = call.get();
        if (luck == 1) {
            throw noAnswer;
        }
        return answer;
    }

    protected boolean isTaken(Order order) {
        return world.orders().stream().anyMatch(Order::isOpen);
    }

    protected boolean isOfThatVersion(Order stored, Order order) {
        return stored.version() == order.version();
    }

    protected AtMinistry withdrawn() {
        return AtMinistry.WITHDRAWN;
    }

    private SaveResult save(Order order) {
        broken = broken.or(() -> Invariants.brokenBy(order, world.find(order.id())));
        Order stored = Timeless.order(order.withVersion(order.version() + 1));
        world = world.with(stored);
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

    /** An activity goes by the time at which it began, for a semester may begin at any of its steps. */
    private void requireNotLapsed(OrderId id) {
        if (world.find(id).filter(order -> World.hasLapsed(order, startedAt)).isPresent()) {
            broken = Optional.of("I6: a lapsed order was handed over or polled");
        }
    }

    private int choose(int among) {
        alternatives = among;
        return choice;
    }

    @SuppressWarnings("unchecked") // what was recorded for a call is replayed to the same call
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
