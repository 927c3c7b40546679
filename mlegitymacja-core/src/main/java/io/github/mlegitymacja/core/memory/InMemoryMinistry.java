package io.github.mlegitymacja.core.memory;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A ministry in memory, for tests and first steps: keeps the whole contract of a gateway, and lets its user play the
 * ministry's part. Thread-safe.
 */
public final class InMemoryMinistry implements MinistryGateway {

    private static final Reason WITHDRAWN = new Reason("WITHDRAWN", "the order was withdrawn");

    private final Function<Submission, Optional<Reason>> judge;
    private final Map<OrderId, StudentId> students = new HashMap<>();
    private final Map<OrderId, SubmitAnswer> answers = new HashMap<>();
    private final Map<OrderId, StatusAnswer> orders = new LinkedHashMap<>();
    private boolean down;

    /** A ministry that is up, knows no orders, and accepts every order. */
    public InMemoryMinistry() {
        this(submission -> Optional.empty());
    }

    /**
     * A ministry that is up, knows no orders, and is choosy.
     *
     * @param judge why an order is refused, or empty to accept it; asked once for each order
     * @throws NullPointerException if {@code judge} is null
     */
    public InMemoryMinistry(Function<Submission, Optional<Reason>> judge) {
        this.judge = Objects.requireNonNull(judge, "judge");
    }

    @Override
    public synchronized SubmitAnswer submit(Submission submission) {
        Objects.requireNonNull(submission, "submission");
        requireUp();
        if (orders.get(submission.order()) instanceof StatusAnswer.Withdrawn) {
            return new SubmitAnswer.Refused(WITHDRAWN);
        }
        return answers.computeIfAbsent(submission.order(), first -> judge(submission));
    }

    @Override
    public synchronized StatusAnswer status(OrderId order) {
        requireUp();
        return orders.getOrDefault(Objects.requireNonNull(order, "order"), new StatusAnswer.Unknown());
    }

    @Override
    public synchronized WithdrawAnswer withdraw(OrderId order) {
        Objects.requireNonNull(order, "order");
        requireUp();
        if (!(orders.get(order) instanceof StatusAnswer.Failed)) {
            orders.put(order, new StatusAnswer.Withdrawn());
        }
        return new WithdrawAnswer.Withdrawn();
    }

    /**
     * Issues the document of an order in processing.
     *
     * @param order which order
     * @param activation what the student has to enter
     * @throws NullPointerException if an argument is null
     * @throws IllegalStateException if the order is not in processing
     */
    public synchronized void issue(OrderId order, Activation activation) {
        move(order, StatusAnswer.Processing.class, new StatusAnswer.Ready(activation));
    }

    /**
     * Lets the processing of an order end in an error.
     *
     * @param order which order
     * @param error what went wrong
     * @throws NullPointerException if an argument is null
     * @throws IllegalStateException if the order is not in processing
     */
    public synchronized void fail(OrderId order, Reason error) {
        move(order, StatusAnswer.Processing.class, new StatusAnswer.Failed(error));
    }

    /**
     * Lets the student add an issued document to mObywatel.
     *
     * @param order which order
     * @throws NullPointerException if {@code order} is null
     * @throws IllegalStateException if there is no document to add
     */
    public synchronized void collect(OrderId order) {
        move(order, StatusAnswer.Ready.class, new StatusAnswer.Collected());
    }

    /** Stops answering: every call through the gateway is an {@link InfrastructureException} from now on. */
    public synchronized void goDown() {
        down = true;
    }

    /** Answers again. */
    public synchronized void comeBack() {
        down = false;
    }

    /**
     * The orders in processing.
     *
     * @return their keys, the first submitted first
     */
    public synchronized List<OrderId> inProcessing() {
        return orders.entrySet().stream()
                .filter(order -> order.getValue() instanceof StatusAnswer.Processing)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The orders of a student that are alive: submitted, neither failed nor withdrawn.
     *
     * @param student whose orders
     * @return their keys, the first submitted first
     */
    public synchronized List<OrderId> aliveOrdersOf(StudentId student) {
        Objects.requireNonNull(student, "student");
        return orders.entrySet().stream()
                .filter(order -> student.equals(students.get(order.getKey())) && isAlive(order.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private SubmitAnswer judge(Submission submission) {
        students.put(submission.order(), submission.student().id());
        Optional<Reason> refusal = judge.apply(submission);
        orders.put(
                submission.order(),
                refusal.<StatusAnswer>map(StatusAnswer.Failed::new)
                        .orElseGet(() -> new StatusAnswer.Processing(Optional.empty())));
        return refusal.<SubmitAnswer>map(SubmitAnswer.Refused::new)
                .orElseGet(() -> new SubmitAnswer.Accepted(Optional.empty()));
    }

    private void move(OrderId order, Class<? extends StatusAnswer> from, StatusAnswer to) {
        if (!from.isInstance(orders.get(Objects.requireNonNull(order, "order")))) {
            throw new IllegalStateException("order " + order + " is not " + from.getSimpleName());
        }
        orders.put(order, to);
    }

    private static boolean isAlive(StatusAnswer status) {
        return !(status instanceof StatusAnswer.Failed) && !(status instanceof StatusAnswer.Withdrawn);
    }

    private void requireUp() {
        if (down) {
            throw new InfrastructureException("the ministry does not answer", null);
        }
    }
}
