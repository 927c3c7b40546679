package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Stores that make work due at the wrong time, for {@link Mistake}. */
final class MistakenSchedules {

    private MistakenSchedules() {}

    /** Extends every lease beyond the end of the simulation. */
    static final class NeverEndsLeases extends ForwardingStore {
        private static final Duration FOR_EVER = Duration.ofDays(10_000);

        NeverEndsLeases(OrderStore store) {
            super(store);
        }

        @Override
        public StoredOrders claim(Claim claim) {
            return super.claim(Claim.of(claim.task(), claim.now(), FOR_EVER, claim.limit()));
        }
    }

    /** Stores a new version of an order that is only to be worked on earlier. */
    static final class ChangesVersionInAdvance extends ForwardingStore {
        ChangesVersionInAdvance(OrderStore store) {
            super(store);
        }

        @Override
        public void advance(OrderId id, Instant notBefore) {
            super.advance(id, notBefore);
            find(id).ifPresent(super::update);
        }
    }

    /** Puts off work for ever that is to be done earlier. */
    static final class PostponesInsteadOfAdvancing extends ForwardingStore {
        private final Set<OrderId> postponed = new HashSet<>();

        PostponesInsteadOfAdvancing(OrderStore store) {
            super(store);
        }

        @Override
        public void advance(OrderId id, Instant notBefore) {
            postponed.add(id);
        }

        @Override
        public StoredOrders claim(Claim claim) {
            return StoredOrders.of(super.claim(claim).readable().stream()
                    .filter(order -> !postponed.contains(order.id()))
                    .toList());
        }

        @Override
        public SaveResult update(Order order) {
            postponed.remove(order.id());
            return super.update(order);
        }
    }

    /** Drops the due task of an order after ten failed attempts to submit or poll it. */
    static final class GivesUpAfterTenAttempts extends ForwardingStore {
        private static final int MOST_TRIES = 10;

        GivesUpAfterTenAttempts(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult update(Order order) {
            return super.update(order.withDue(order.due().filter(GivesUpAfterTenAttempts::hasHope)));
        }

        private static boolean hasHope(Due due) {
            return due.attempts() < MOST_TRIES || due.task() == DueTask.WITHDRAW;
        }
    }
}
