package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.testsupport.ForwardingOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Outboxes with one mistake each, for {@link Mistake}. */
final class MistakenOutboxes {

    private MistakenOutboxes() {}

    /** Forgets changes when they are claimed, not when they are confirmed. */
    static final class ConfirmsWhenClaimed extends ForwardingOutbox {
        ConfirmsWhenClaimed(InMemoryOrderStore store) {
            super(store, store);
        }

        @Override
        public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
            ClaimedChanges claimed = super.claimChanges(now, lease, limit);
            super.confirm(
                    now,
                    claimed.readable().stream()
                            .map(kept -> new Delivery(
                                    kept.order().id(), kept.order().history().size(), 0, now))
                            .toList());
            return claimed;
        }
    }

    /** Confirms all changes of an order, also those that its caller has not seen. */
    static final class ConfirmsLaterChanges extends ForwardingOutbox {
        ConfirmsLaterChanges(InMemoryOrderStore store) {
            super(store, store);
        }

        @Override
        public void confirm(Instant claimed, List<Delivery> deliveries) {
            super.confirm(
                    claimed,
                    deliveries.stream()
                            .map(each -> each.failures() > 0
                                    ? each
                                    : new Delivery(each.order(), Integer.MAX_VALUE, 0, each.notBefore()))
                            .toList());
        }
    }
}
