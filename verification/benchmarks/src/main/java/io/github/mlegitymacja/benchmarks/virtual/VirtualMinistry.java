package io.github.mlegitymacja.benchmarks.virtual;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A ministry in virtual time: it serves so many calls at once, first come, first served, and needs a while to process an
 * order. It can be down, slow, or refuse some calls.
 */
public final class VirtualMinistry implements MinistryGateway {

    private static final Reason GONE = new Reason("WITHDRAWN", "the order was withdrawn");

    private final VirtualTime time;
    private final MinistryPlan plan;
    private final PriorityQueue<Instant> slots = new PriorityQueue<>();
    private final Map<OrderId, Document> documents = new HashMap<>();
    private final List<Consumer<Call>> listeners = new ArrayList<>();

    public VirtualMinistry(VirtualTime time, MinistryPlan plan) {
        this.time = time;
        this.plan = plan;
        Stream.generate(() -> Instant.MIN).limit(plan.slots()).forEach(slots::add);
    }

    /** Notes a document of the semester before. */
    public void collectedBefore(OrderId order) {
        documents.put(order, new Document(Instant.MIN, Instant.MIN));
    }

    /** Notes that a student adds a document to mObywatel. */
    public void collect(OrderId order, Instant at) {
        documents.computeIfPresent(order, (id, document) -> document.collectedAt(at));
    }

    /** Tells a listener of each call when it begins. */
    public void onCall(Consumer<Call> listener) {
        listeners.add(listener);
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        Instant end = call(DueTask.SUBMIT, submission.order());
        Document document = documents.computeIfAbsent(
                submission.order(), id -> new Document(end.plus(plan.processing()), Instant.MAX));
        return document.isWithdrawn() ? new SubmitAnswer.Refused(GONE) : new SubmitAnswer.Accepted(plan.hint());
    }

    @Override
    public StatusAnswer status(OrderId order) {
        Instant end = call(DueTask.POLL, order);
        Document document = documents.get(order);
        if (document == null) {
            return new StatusAnswer.Unknown();
        } else if (document.isWithdrawn()) {
            return new StatusAnswer.Withdrawn();
        } else if (!document.collected().isAfter(end)) {
            return new StatusAnswer.Collected();
        }
        return document.ready().isAfter(end)
                ? new StatusAnswer.Processing(plan.hint())
                : new StatusAnswer.Ready(new Activation("https://example.org/" + order, "428571"));
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        call(DueTask.WITHDRAW, order);
        documents.put(order, Document.WITHDRAWN);
        return new WithdrawAnswer.Withdrawn();
    }

    /** Returns when the call ends. */
    private Instant call(DueTask task, OrderId order) {
        Instant now = time.instant();
        Duration failure = plan.failure().apply(now);
        boolean isInVain = !failure.isZero();
        Instant end = isInVain ? now.plus(failure) : served(now);
        listeners.forEach(listener -> listener.accept(new Call(task, order, now, end, isInVain)));
        time.spend(Duration.between(now, end));
        if (isInVain) {
            throw new InfrastructureException("no answer");
        }
        return end;
    }

    private Instant served(Instant now) {
        Instant free = slots.remove();
        Instant end = (free.isBefore(now) ? now : free).plus(plan.call().apply(now));
        slots.add(end);
        return end;
    }

    /** A call that was made. */
    public record Call(DueTask task, OrderId order, Instant begin, Instant end, boolean isInVain) {}

    private record Document(Instant ready, Instant collected) {

        static final Document WITHDRAWN = new Document(Instant.MAX, Instant.MAX);

        Document collectedAt(Instant at) {
            return isWithdrawn() ? this : new Document(ready, at);
        }

        boolean isWithdrawn() {
            return ready.equals(Instant.MAX);
        }
    }
}
