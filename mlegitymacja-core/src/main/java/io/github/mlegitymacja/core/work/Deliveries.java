package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderChange;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims changes and delivers them to the subscriber. What is not confirmed is delivered again. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    private final OutboxOrderStore store;
    private final OrderSubscriber subscriber;
    private final WorkSettings settings;
    private final InstantSource clock;

    Deliveries(OutboxOrderStore store, OrderSubscriber subscriber, WorkSettings settings, InstantSource clock) {
        this.store = store;
        this.subscriber = subscriber;
        this.settings = settings;
        this.clock = clock;
    }

    /** Delivers the changes of a batch of orders. A store that returns an order twice does not make it arrive twice. */
    WorkReport run(Instant now) {
        ClaimedChanges claimed = store.claimChanges(now, settings.lease(), settings.batchSize());
        List<KeptChanges> orders =
                List.ofAll(claimed.readable()).distinctBy(kept -> kept.order().id());
        var batch = new DeliveryBatch(store, clock, now, now.plus(longestBatch()));
        return Claims.reported(claimed.unreadable(), now).plus(batch.run(orders, kept -> deliver(kept, batch, now)));
    }

    /** Other work may wait for the thread, and another worker delivers the same changes when the lease ends. */
    private Duration longestBatch() {
        Duration half = settings.lease().dividedBy(2);
        return half.compareTo(LONGEST_BATCH) < 0 ? half : LONGEST_BATCH;
    }

    /** Delivers the changes of an order in their sequence, until the subscriber fails or the batch is over. */
    private Delivery deliver(KeptChanges kept, DeliveryBatch batch, Instant now) {
        int confirmed = kept.confirmedEntries();
        for (OrderChange change : kept.changes()) {
            if (batch.isOver()) {
                return batch.interrupted(kept, confirmed);
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
            LogEvent.warn(LOG)
                    .with("order", change.order().id())
                    .with("number", change.number())
                    .with("attempt", attempt)
                    .because(Survivable.orRethrow(e))
                    .log("change.undelivered");
            return false;
        }
    }
}
