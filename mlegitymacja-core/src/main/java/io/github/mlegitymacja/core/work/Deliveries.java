package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderChange;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers changes to the subscriber, and confirms them. What was not confirmed is delivered again. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final OutboxOrderStore store;
    private final OrderSubscriber subscriber;
    private final WorkSettings settings;

    Deliveries(OutboxOrderStore store, OrderSubscriber subscriber, WorkSettings settings) {
        this.store = store;
        this.subscriber = subscriber;
        this.settings = settings;
    }

    /** Delivers the changes of a batch of orders. */
    WorkReport run(Instant now) {
        ClaimedChanges claimed = store.claimChanges(now, settings.lease(), settings.batchSize());
        return Tasks.reported(claimed.unreadable(), now).plus(deliver(List.ofAll(claimed.readable()), now));
    }

    private WorkReport deliver(List<KeptChanges> claimed, Instant now) {
        List<Delivery> deliveries = claimed.map(kept -> deliver(kept, now));
        if (deliveries.nonEmpty()) {
            Interrupts.shielded(() -> {
                store.confirm(now, deliveries.asJava());
                return deliveries;
            });
        }
        int failed = deliveries.count(each -> each.failures() > 0);
        return WorkReport.of(WorkOutcome.UNDELIVERED, failed)
                .plus(WorkReport.of(WorkOutcome.NOTIFIED, deliveries.size() - failed));
    }

    /** Delivers the changes of an order in their sequence, until the subscriber fails or the thread is interrupted. */
    private Delivery deliver(KeptChanges kept, Instant now) {
        int confirmed = kept.confirmedEntries();
        for (OrderChange change : kept.changes()) {
            if (Interrupts.isInterrupted()) {
                return new Delivery(kept.order().id(), confirmed, kept.failures(), now);
            }
            if (!isDelivered(change, kept.failures() + 1)) {
                Instant later =
                        now.plus(settings.backoff().after(kept.failures())).truncatedTo(ChronoUnit.MICROS);
                return new Delivery(kept.order().id(), confirmed, kept.failures() + 1, later);
            }
            confirmed++;
        }
        return new Delivery(kept.order().id(), confirmed, 0, now);
    }

    private boolean isDelivered(OrderChange change, int attempt) {
        try {
            subscriber.changed(change);
            return true;
        } catch (Throwable e) {
            var event = LOG.atWarn()
                    .addKeyValue("order", change.order().id())
                    .addKeyValue("number", change.number())
                    .addKeyValue("attempt", attempt);
            Survivable.describe(event, Survivable.orRethrow(e)).log("change.undelivered");
            return false;
        }
    }
}
