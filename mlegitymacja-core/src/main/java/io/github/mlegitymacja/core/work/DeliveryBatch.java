package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch of claimed changes. Each order is confirmed at once, so that a failure makes the changes of one order arrive
 * twice and not those of all. What the batch does not come to is given back. Not thread-safe.
 */
final class DeliveryBatch {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    /** A subscriber that fails for so many orders in a row is taken to be down. */
    private static final int MAX_FAILURES_IN_A_ROW = 10;

    private final OutboxOrderStore store;
    private final InstantSource clock;
    private final Instant claimed;
    private final Instant deadline;
    private int failuresInARow;
    private boolean isUnconfirmed;

    /**
     * Begins a batch.
     *
     * @param claimed the time of the claim
     * @param deadline when to begin no further delivery: well before the lease ends, because another worker then delivers
     *     the same changes
     */
    DeliveryBatch(OutboxOrderStore store, InstantSource clock, Instant claimed, Instant deadline) {
        this.store = store;
        this.clock = clock;
        this.claimed = claimed;
        this.deadline = deadline;
    }

    WorkReport run(List<KeptChanges> orders, Function<KeptChanges, Delivery> deliver) {
        List<WorkReport> reports = List.ofAll(
                orders.iterator().takeUntil(kept -> isOver()).map(kept -> confirmed(kept, deliver.apply(kept))));
        giveBack(orders.drop(reports.size()));
        WorkReport end = isSubscriberDown() ? WorkReport.failure() : WorkReport.nothing();
        return reports.fold(end, WorkReport::plus);
    }

    /** Returns whether no further change may be delivered. */
    boolean isOver() {
        return Interrupts.isInterrupted()
                || isUnconfirmed
                || isSubscriberDown()
                || !clock.instant().isBefore(deadline);
    }

    /** Returns that an order was delivered up to a position, and that the rest can be delivered at once. */
    Delivery interrupted(KeptChanges kept, int confirmed) {
        return new Delivery(kept.order().id(), confirmed, kept.failures(), claimed);
    }

    private boolean isSubscriberDown() {
        return failuresInARow >= MAX_FAILURES_IN_A_ROW;
    }

    private WorkReport confirmed(KeptChanges kept, Delivery delivery) {
        boolean isComplete =
                delivery.confirmedEntries() == kept.order().history().size();
        boolean hasFailed = delivery.failures() > kept.failures();
        failuresInARow = hasFailed ? failuresInARow + 1 : 0;
        isUnconfirmed = !isConfirmed(delivery);
        if (hasFailed || isUnconfirmed) {
            return WorkReport.of(WorkOutcome.UNDELIVERED);
        }
        return isComplete ? WorkReport.of(WorkOutcome.NOTIFIED) : WorkReport.nothing();
    }

    private boolean isConfirmed(Delivery delivery) {
        try {
            confirm(List.of(delivery));
            return true;
        } catch (Throwable e) {
            LogEvent.warn(LOG)
                    .with("order", delivery.order())
                    .because(Survivable.orRethrow(e))
                    .log("change.unconfirmed");
            return false;
        }
    }

    /** Throws if the store does not answer: the rest then waits until the lease ends. */
    private void giveBack(List<KeptChanges> rest) {
        if (rest.nonEmpty()) {
            confirm(rest.map(kept -> interrupted(kept, kept.confirmedEntries())));
        }
    }

    private void confirm(List<Delivery> deliveries) {
        Interrupts.shielded(() -> {
            store.confirm(claimed, deliveries.asJava());
            return deliveries;
        });
    }
}
