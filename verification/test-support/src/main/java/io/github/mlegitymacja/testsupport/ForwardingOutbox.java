package io.github.mlegitymacja.testsupport;

import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Delegates to a store and to an outbox, which can be the same. Tests override single methods. */
public class ForwardingOutbox extends ForwardingStore implements OutboxOrderStore {

    private final OutboxOrderStore outbox;

    public ForwardingOutbox(OrderStore store, OutboxOrderStore outbox) {
        super(store);
        this.outbox = outbox;
    }

    @Override
    public void startKeepingChanges() {
        outbox.startKeepingChanges();
    }

    @Override
    public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
        return outbox.claimChanges(now, lease, limit);
    }

    @Override
    public void confirm(Instant claimed, List<Delivery> deliveries) {
        outbox.confirm(claimed, deliveries);
    }

    @Override
    public Optional<Instant> oldestKeptSince() {
        return outbox.oldestKeptSince();
    }
}
