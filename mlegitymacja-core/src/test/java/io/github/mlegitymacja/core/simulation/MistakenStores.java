package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.PlainStore;
import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.lifecycle.Command;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that make one mistake each, or make the core make it. */
final class MistakenStores {

    private MistakenStores() {}

    static final class WithoutAttempts extends PlainStore {
        WithoutAttempts(OrderStore store) {
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

    static final class WithoutWithdrawals extends PlainStore {
        WithoutWithdrawals(OrderStore store) {
            super(store);
        }

        @Override
        public List<Order> ordersOf(StudentId student) {
            return super.ordersOf(student).stream()
                    .filter(order -> !order.isDue(DueTask.WITHDRAW))
                    .toList();
        }
    }

    static final class Caching extends PlainStore {
        private final Map<OrderId, Order> ready = new HashMap<>();

        Caching(OrderStore store) {
            super(store);
        }

        @Override
        public Optional<Order> find(OrderId id) {
            Optional<Order> found = super.find(id);
            found.filter(order -> order.activation().isPresent()).ifPresent(order -> ready.put(id, order));
            return Optional.ofNullable(ready.get(id)).or(() -> found);
        }
    }

    /** Lets lapsed orders that are due for a task look as if they had just been placed. */
    static final class Rejuvenating extends PlainStore {
        private final DueTask task;

        Rejuvenating(OrderStore store, DueTask task) {
            super(store);
            this.task = task;
        }

        @Override
        public List<Order> claim(Claim claim) {
            List<Order> claimed = super.claim(claim);
            LocalDate later = LocalDate.ofInstant(claim.now(), ZoneOffset.UTC).plusYears(1);
            return claimed.stream()
                    .map(order -> claim.task() == task && mayHaveLapsed(order, claim)
                            ? of(order, order.semester().next().next(), later)
                            : order)
                    .toList();
        }

        @Override
        public SaveResult update(Order order) {
            return super.update(find(order.id())
                    .map(stored -> of(order, stored.semester(), stored.validUntil()))
                    .orElse(order));
        }

        /**
         * To poll too young an order does no harm. To hand one over would give it a later validity: so, after a year and the
         * farthest that a decree moves a semester, for a store knows no calendar.
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

    static final class WithoutVersions extends PlainStore {
        WithoutVersions(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult update(Order order) {
            return super.update(find(order.id())
                    .map(stored -> order.withVersion(stored.version()))
                    .orElse(order));
        }
    }

    /** Closes the open order, and opens it again when the new one is stored. */
    static final class WithoutUniqueness extends PlainStore {
        WithoutUniqueness(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult create(Order order) {
            Optional<Order> open =
                    ordersOf(order.student()).stream().filter(Order::isOpen).findFirst();
            open.ifPresent(other -> update(
                    LifeCycle.decide(other, new Command.Revoke(Students.REASON), Actor.UNIVERSITY, order.orderedAt())
                            .get()));
            SaveResult created = super.create(order);
            open.ifPresent(other -> update(other.withVersion(other.version() + 1)));
            return created;
        }
    }

    static final class WithoutEndOfLease extends PlainStore {
        private static final Duration FOR_EVER = Duration.ofDays(10_000);

        WithoutEndOfLease(OrderStore store) {
            super(store);
        }

        @Override
        public List<Order> claim(Claim claim) {
            return super.claim(Claim.of(claim.task(), claim.now(), FOR_EVER, claim.limit()));
        }
    }

    /** Takes what is handed over or asked in vain too often for hopeless. */
    static final class GivingUp extends PlainStore {
        private static final int MOST_TRIES = 10;

        GivingUp(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult update(Order order) {
            return super.update(order.withDue(order.due().filter(GivingUp::hasHope)));
        }

        private static boolean hasHope(Due due) {
            return due.attempts() < MOST_TRIES || due.task() == DueTask.WITHDRAW;
        }
    }
}
