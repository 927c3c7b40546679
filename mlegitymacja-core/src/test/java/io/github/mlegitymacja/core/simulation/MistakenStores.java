package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.search.Tampering;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores with one mistake each, or which lead the library into one, for {@link Mistake}. */
final class MistakenStores {

    private MistakenStores() {}

    /** Does not store that a submission was attempted. */
    static final class ForgetsAttempts extends ForwardingStore {
        ForgetsAttempts(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult update(Order order) {
            boolean isAttempt = order.status() == OrderStatus.PENDING
                    && order.mayBeKnownToMinistry()
                    && !find(order.id()).map(Order::mayBeKnownToMinistry).orElse(true);
            return isAttempt ? new SaveResult.Saved(order) : super.update(order);
        }
    }

    /** Does not return orders that are due for withdrawal, so that no order waits for them. */
    static final class HidesOrdersDueForWithdrawal extends ForwardingStore {
        HidesOrdersDueForWithdrawal(OrderStore store) {
            super(store);
        }

        @Override
        public StoredOrders ordersOf(StudentId student) {
            return StoredOrders.of(super.ordersOf(student).readable().stream()
                    .filter(order -> !order.isDue(DueTask.WITHDRAW))
                    .toList());
        }
    }

    /** Returns orders that were ready for pick-up from a cache, also after they have changed. */
    static final class CachesActivations extends ForwardingStore {
        private final Map<OrderId, Order> ready = new HashMap<>();

        CachesActivations(OrderStore store) {
            super(store);
        }

        @Override
        public Optional<Order> find(OrderId id) {
            Optional<Order> found = super.find(id);
            found.filter(order -> order.activation().isPresent()).ifPresent(order -> ready.put(id, order));
            return Optional.ofNullable(ready.get(id)).or(() -> found);
        }
    }

    /** Makes lapsed orders that are due for a task look as if they had just been placed. */
    static final class MakesLapsedOrdersLookNew extends ForwardingStore {
        private final DueTask task;

        MakesLapsedOrdersLookNew(OrderStore store, DueTask task) {
            super(store);
            this.task = task;
        }

        @Override
        public StoredOrders claim(Claim claim) {
            List<Order> claimed = super.claim(claim).readable();
            LocalDate later = LocalDate.ofInstant(claim.now(), ZoneOffset.UTC).plusYears(1);
            return StoredOrders.of(claimed.stream()
                    .map(order -> claim.task() == task && mayHaveLapsed(order, claim)
                            ? of(order, order.semester().next().next(), later)
                            : order)
                    .toList());
        }

        @Override
        public SaveResult update(Order order) {
            return super.update(find(order.id())
                    .map(stored -> of(order, stored.semester(), stored.validUntil()))
                    .orElse(order));
        }

        /**
         * Returns whether an order may have lapsed. A store knows no calendar, so the answer is inexact. That is
         * harmless for a poll. A submission would get a later validity, so an order must be older than a year and the
         * longest time by which a decree moves a semester.
         */
        private static boolean mayHaveLapsed(Order order, Claim claim) {
            return claim.task() == DueTask.POLL
                    || order.orderedAt().plus(Duration.ofDays(396)).isBefore(claim.now());
        }

        private static Order of(Order order, Semester semester, LocalDate validUntil) {
            return Order.builder()
                    .id(order.id())
                    .student(order.student())
                    .semester(semester)
                    .orderedAt(order.orderedAt())
                    .validUntil(validUntil)
                    .state(order.state())
                    .history(order.history())
                    .due(order.due())
                    .version(order.version())
                    .build();
        }
    }

    /** Replaces an order regardless of its version. */
    static final class IgnoresVersions extends ForwardingStore {
        IgnoresVersions(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult update(Order order) {
            return super.update(find(order.id())
                    .map(stored -> order.withVersion(stored.version()))
                    .orElse(order));
        }
    }

    /** Accepts a second open order: closes the first one, stores the new one, and opens the first one again. */
    static final class AcceptsSecondOpenOrder extends ForwardingStore {
        AcceptsSecondOpenOrder(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult create(Order order) {
            Optional<Order> open = ordersOf(order.student()).readable().stream()
                    .filter(Order::isOpen)
                    .findFirst();
            open.ifPresent(other -> update(LifeCycle.revoke(other, Students.REASON, Optional.empty(), order.orderedAt())
                    .get()));
            SaveResult created = super.create(order);
            open.ifPresent(other -> update(other.withVersion(other.version() + 1)));
            return created;
        }
    }

    /** Erases orders although they are still due for withdrawal. */
    static final class ErasesOrdersDueForWithdrawal extends ForwardingStore {
        private final ReportingOrderStore orders;

        ErasesOrdersDueForWithdrawal(InMemoryOrderStore store) {
            super(store);
            this.orders = store;
        }

        @Override
        public int eraseExpired(LocalDate before, int limit) {
            orders.ordersIn(OrderStatus.CANCELLED_BY_USER, Optional.empty(), Integer.MAX_VALUE).readable().stream()
                    .filter(order -> order.validUntil().isBefore(before))
                    .forEach(order -> update(order.withDue(Optional.empty())));
            return super.eraseExpired(before, limit);
        }
    }

    /** Does not remove codes that have expired. */
    static final class KeepsExpiredCodes extends ForwardingStore {
        KeepsExpiredCodes(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult update(Order order) {
            return super.update(find(order.id())
                    .map(stored -> Tampering.withCodesOf(stored, order))
                    .orElse(order));
        }
    }
}
