package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
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
import java.util.Set;
import java.util.function.Function;

/**
 * A ministry in memory, for tests and first steps. Fulfils the whole contract of a gateway. Further methods act for the
 * ministry and for the student:
 *
 * <pre>{@code
 * var ministry = new InMemoryMinistry();
 * ministry.submit(submission);
 * ministry.issue(submission.order(), new Activation("mleg:example", "428571"));
 * ministry.status(submission.order());    // StatusAnswer.Ready
 * ministry.collect(submission.order());   // the student adds the document to mObywatel
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class InMemoryMinistry implements MinistryIdGateway {

    private static final Reason WITHDRAWN =
            new Reason("WITHDRAWN", "zamówienie zostało wycofane", "the order was withdrawn");

    private static final Set<Class<? extends StatusAnswer>> NOT_COLLECTED =
            Set.of(StatusAnswer.Processing.class, StatusAnswer.Ready.class, StatusAnswer.Expired.class);

    private final Function<Submission, Optional<Reason>> refusal;
    private final Map<OrderId, StudentId> students = new HashMap<>();
    private final Map<OrderId, SubmitAnswer> answers = new HashMap<>();
    private final Map<OrderId, StatusAnswer> orders = new LinkedHashMap<>();
    private final AdoptedOrders adopted = new AdoptedOrders();
    private boolean down;

    /** Creates a ministry that is up, has no orders and accepts every order. */
    public InMemoryMinistry() {
        this(submission -> Optional.empty());
    }

    /**
     * Creates a ministry that is up, has no orders and refuses some orders.
     *
     * @param refusal returns the reason to refuse an order, or empty to accept it; called once for each order
     * @throws NullPointerException if {@code refusal} is null
     */
    public InMemoryMinistry(Function<Submission, Optional<Reason>> refusal) {
        this.refusal = Objects.requireNonNull(refusal, "refusal");
    }

    @Override
    public synchronized SubmitAnswer submit(Submission submission) {
        Objects.requireNonNull(submission, "submission");
        requireUp();
        if (orders.get(submission.order()) instanceof StatusAnswer.Withdrawn) {
            return new SubmitAnswer.Refused(WITHDRAWN);
        }
        return answers.computeIfAbsent(submission.order(), first -> decide(submission));
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

    @Override
    public synchronized StatusAnswer status(OrderId order, String ministryId) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(ministryId, "ministryId");
        requireUp();
        return adopted.status(ministryId);
    }

    @Override
    public synchronized WithdrawAnswer withdraw(OrderId order, String ministryId) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(ministryId, "ministryId");
        requireUp();
        return adopted.withdraw(ministryId);
    }

    /**
     * Makes the ministry have an order that another system has submitted, or changes the status of such an order.
     *
     * @param student the id of the student
     * @param ministryId the key under which the ministry knows the order
     * @param status the present status
     * @throws NullPointerException if an argument is null
     */
    public synchronized void adopt(StudentId student, String ministryId, StatusAnswer status) {
        adopted.put(student, Objects.requireNonNull(ministryId, "ministryId"), status);
    }

    /**
     * Issues the document of an order in processing, or newer codes for a document that was not collected.
     *
     * @param order the id of the order
     * @param activation the codes that the student has to enter in mObywatel
     * @throws NullPointerException if an argument is null
     * @throws IllegalStateException if the order is not in processing and no document waits to be collected
     */
    public synchronized void issue(OrderId order, Activation activation) {
        move(order, NOT_COLLECTED, new StatusAnswer.Ready(activation));
    }

    /**
     * Lets the codes of an issued document expire.
     *
     * @param order the id of the order
     * @throws NullPointerException if {@code order} is null
     * @throws IllegalStateException if no document is ready for pick-up
     */
    public synchronized void expire(OrderId order) {
        move(order, Set.of(StatusAnswer.Ready.class), new StatusAnswer.Expired());
    }

    /**
     * Ends the processing of an order with an error.
     *
     * @param order the id of the order
     * @param reason why it failed
     * @throws NullPointerException if an argument is null
     * @throws IllegalStateException if the order is not in processing
     */
    public synchronized void fail(OrderId order, Reason reason) {
        move(order, Set.of(StatusAnswer.Processing.class), new StatusAnswer.Failed(reason));
    }

    /**
     * Adds an issued document to the student's mObywatel.
     *
     * @param order the id of the order
     * @throws NullPointerException if {@code order} is null
     * @throws IllegalStateException if no document is ready for pick-up
     */
    public synchronized void collect(OrderId order) {
        move(order, Set.of(StatusAnswer.Ready.class), new StatusAnswer.Collected());
    }

    /**
     * Makes every call through the gateway throw an {@link InfrastructureException}, until {@link #comeBack} is called.
     */
    public synchronized void goDown() {
        down = true;
    }

    /** Makes the ministry answer again after {@link #goDown}. */
    public synchronized void comeBack() {
        down = false;
    }

    /**
     * Lists the orders in processing.
     *
     * @return their ids, in the sequence of their submission
     */
    public synchronized List<OrderId> inProcessing() {
        return orders.entrySet().stream()
                .filter(order -> order.getValue() instanceof StatusAnswer.Processing)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Lists the orders of a student that were submitted and have neither failed nor been withdrawn. Those that another
     * system has submitted are not included.
     *
     * @param student the id of the student
     * @return the ids of the orders, in the sequence of their submission
     * @throws NullPointerException if {@code student} is null
     */
    public synchronized List<OrderId> liveOrdersOf(StudentId student) {
        Objects.requireNonNull(student, "student");
        return orders.entrySet().stream()
                .filter(order -> student.equals(students.get(order.getKey())) && isAlive(order.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Lists the orders of a student that another system has submitted and that have neither failed nor been withdrawn.
     *
     * @param student the id of the student
     * @return the keys under which the ministry knows the orders, in the sequence of their adoption
     * @throws NullPointerException if {@code student} is null
     */
    public synchronized List<String> liveAdoptedOrdersOf(StudentId student) {
        return adopted.liveOf(Objects.requireNonNull(student, "student"));
    }

    private SubmitAnswer decide(Submission submission) {
        students.put(submission.order(), submission.student().id());
        Optional<Reason> reason = refusal.apply(submission);
        orders.put(
                submission.order(),
                reason.<StatusAnswer>map(StatusAnswer.Failed::new)
                        .orElseGet(() -> new StatusAnswer.Processing(Optional.empty())));
        return reason.<SubmitAnswer>map(SubmitAnswer.Refused::new)
                .orElseGet(() -> new SubmitAnswer.Accepted(Optional.empty()));
    }

    private void move(OrderId order, Set<Class<? extends StatusAnswer>> from, StatusAnswer to) {
        StatusAnswer present = orders.getOrDefault(Objects.requireNonNull(order, "order"), new StatusAnswer.Unknown());
        if (!from.contains(present.getClass())) {
            throw new IllegalStateException(
                    "order " + order + " is " + present.getClass().getSimpleName());
        }
        orders.put(order, to);
    }

    static boolean isAlive(StatusAnswer status) {
        return !(status instanceof StatusAnswer.Failed) && !(status instanceof StatusAnswer.Withdrawn);
    }

    private void requireUp() {
        if (down) {
            throw new InfrastructureException("the ministry does not answer", null);
        }
    }
}
