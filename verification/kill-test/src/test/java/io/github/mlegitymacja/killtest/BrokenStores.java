package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingBatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores that break one promise of the port each. */
final class BrokenStores {

    private BrokenStores() {}

    /** Delegates to the store of the test in batches, and to its outbox. */
    private static class Forwarding extends ForwardingBatchStore implements OutboxOrderStore {

        private final OutboxOrderStore outbox;

        Forwarding(JdbcOrderStore store) {
            super(store);
            this.outbox = store;
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

    /** Does not store that a submission was attempted. */
    static final class ForgetsAttempts extends Forwarding {

        ForgetsAttempts(JdbcOrderStore store) {
            super(store);
        }

        @Override
        public List<SaveResult> updateAll(List<Order> orders) {
            return super.updateAll(
                    orders.stream().map(ForgetsAttempts::forgetful).toList());
        }

        private static Order forgetful(Order order) {
            return order.state() instanceof OrderState.Pending
                    ? copy(order, new OrderState.Pending(false), order.history())
                    : order;
        }
    }

    /** Finds no order that has to be withdrawn before another one is submitted. */
    static final class HidesOrdersToWithdraw extends Forwarding {

        HidesOrdersToWithdraw(JdbcOrderStore store) {
            super(store);
        }

        @Override
        public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
            return students.stream().collect(Collectors.toMap(Function.identity(), student -> StoredOrders.none()));
        }

        /** Withdrawals come a little later than submissions, so that each run shows the mistake. */
        @Override
        public StoredOrders claim(Claim claim) {
            return super.claim(
                    claim.task() == DueTask.WITHDRAW
                            ? Claim.of(claim.task(), claim.now().minusSeconds(2), claim.lease(), claim.limit())
                            : claim);
        }
    }

    /** Acknowledges every tenth new order without storing it. */
    static final class AcknowledgesWithoutStoring extends Forwarding {

        private final AtomicInteger orders = new AtomicInteger();

        AcknowledgesWithoutStoring(JdbcOrderStore store) {
            super(store);
        }

        @Override
        public SaveResult create(Order order) {
            return orders.incrementAndGet() % 10 == 0
                    ? new SaveResult.Saved(order.withVersion(1))
                    : super.create(order);
        }
    }

    /** Changes the history: names the student as the actor who issued the document. */
    static final class ForgesActors extends Forwarding {

        ForgesActors(JdbcOrderStore store) {
            super(store);
        }

        @Override
        public List<SaveResult> updateAll(List<Order> orders) {
            return super.updateAll(orders.stream()
                    .map(order -> copy(
                            order,
                            order.state(),
                            order.history().stream().map(ForgesActors::forged).toList()))
                    .toList());
        }

        private static HistoryEntry forged(HistoryEntry entry) {
            return entry.event() == OrderEvent.ISSUE
                    ? HistoryEntry.of(entry.at(), entry.event(), Actor.STUDENT, entry.from(), entry.to())
                    : entry;
        }
    }

    /** Does not keep changes, like the store of a program without a subscriber. */
    static final class KeepsNoChanges extends Forwarding {

        KeepsNoChanges(JdbcOrderStore store) {
            super(store);
        }

        @Override
        public void startKeepingChanges() {
            // Not kept on purpose.
        }
    }

    /** Forgets changes when they are claimed, not when they are confirmed. */
    static final class ConfirmsWhenClaimed extends Forwarding {

        ConfirmsWhenClaimed(JdbcOrderStore store) {
            super(store);
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

    private static Order copy(Order order, OrderState state, List<HistoryEntry> history) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .ministryId(order.ministryId())
                .state(state)
                .history(history)
                .due(order.due())
                .version(order.version())
                .build();
    }
}
