package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that remember what is not true any more, or that forget what is. */
final class BrokenMemories {

    private static final String TWO_INSTANCES = "calls_of_two_instances_in_any_sequence_have_the_same_results";

    private BrokenMemories() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "remembers for ever which orders it has imported",
                        Remembering::new,
                        "an_order_that_was_removed_can_be_imported_again"),
                broken(
                        "looks for wrong clocks only after a later time than before",
                        Corrected::new,
                        "a_wrong_clock_of_another_instance_is_corrected_although_none_was_found_before"),
                broken(
                        "remembers whether changes are kept until it stores one",
                        Waiting::new,
                        "changes_that_another_instance_keeps_and_confirms_are_seen_at_once",
                        TWO_INSTANCES),
                broken(
                        "believes that it keeps changes although it could not be told",
                        Believing::new,
                        "a_store_that_was_told_during_an_outage_keeps_changes_when_it_is_told_again"),
                broken(
                        "does not make an order due again that it has made due before",
                        Debouncing::new,
                        "work_that_another_instance_has_claimed_since_becomes_due_once_more"),
                broken(
                        "forgets the leases of changes when it is told again to keep them",
                        Restarted::new,
                        "calls_in_any_sequence_have_the_same_results_as_in_the_store_in_memory"),
                broken(
                        "passes the keys of students to the database as one text",
                        JoinedKeys::new,
                        "submissions_of_students_with_similar_ids_do_not_change"),
                broken(
                        "never returns more than a thousand orders",
                        Capped::new,
                        "a_call_returns_more_than_a_thousand_orders_if_its_limit_permits"));
    }

    private static final class Remembering extends InMemoryStoreWithFaults {

        private final Set<OrderId> imported = ConcurrentHashMap.newKeySet();

        @Override
        public List<ImportResult> importAll(List<Order> orders) {
            if (orders.size() == 1 && imported.contains(orders.get(0).id())) {
                return List.of(ImportResult.ALREADY_STORED);
            }
            List<ImportResult> results = super.importAll(orders);
            orders.forEach(order -> imported.add(order.id()));
            return results;
        }
    }

    private static final class Corrected extends InMemoryStoreWithFaults {

        private Instant latest = Instant.MIN;
        private boolean isCorrected;

        @Override
        public synchronized int advanceClaimedAfter(Instant instant) {
            if (isCorrected && !latest.isAfter(instant)) {
                return 0;
            }
            int advanced = super.advanceClaimedAfter(instant);
            isCorrected = true;
            latest = Instant.MIN;
            return advanced;
        }

        @Override
        Order beforeStoring(Order order) {
            latest = Instant.MAX;
            return order;
        }

        @Override
        public StoredOrders claim(Claim claim) {
            latest = Instant.MAX;
            return super.claim(claim);
        }

        @Override
        public List<ImportResult> importAll(List<Order> orders) {
            latest = Instant.MAX;
            return super.importAll(orders);
        }

        @Override
        public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
            latest = Instant.MAX;
            return super.claimChanges(now, lease, limit);
        }
    }

    private static final class Waiting extends InMemoryStoreWithFaults {

        private Optional<Instant> known = Optional.empty();
        private boolean isKnown;

        @Override
        public synchronized Optional<Instant> oldestKeptSince() {
            known = isKnown ? known : super.oldestKeptSince();
            isKnown = true;
            return known;
        }

        @Override
        synchronized Order beforeStoring(Order order) {
            isKnown = false;
            return order;
        }

        @Override
        public synchronized void confirm(Instant claimed, List<Delivery> deliveries) {
            isKnown = false;
            super.confirm(claimed, deliveries);
        }

        @Override
        public synchronized int erase(StudentId student) {
            isKnown = false;
            return super.erase(student);
        }

        @Override
        public synchronized int eraseExpired(LocalDate before, int limit) {
            isKnown = false;
            return super.eraseExpired(before, limit);
        }
    }

    private static final class Restarted extends InMemoryStoreWithFaults {

        private Set<OrderId> leased = new HashSet<>();

        @Override
        public synchronized void startKeepingChanges() {
            if (!leased.isEmpty()) {
                delegate.advanceClaimedAfter(Instant.MIN);
            }
            leased = new HashSet<>();
            super.startKeepingChanges();
        }

        @Override
        public synchronized ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
            ClaimedChanges claimed = super.claimChanges(now, lease, limit);
            claimed.readable().forEach(kept -> leased.add(kept.order().id()));
            return claimed;
        }
    }

    private static final class Believing extends InMemoryStoreWithFaults {

        private boolean isTold;

        @Override
        public synchronized void startKeepingChanges() {
            if (!isTold) {
                isTold = true;
                connected(() -> delegate);
                super.startKeepingChanges();
            }
        }
    }

    private static final class Debouncing extends InMemoryStoreWithFaults {

        private final Map<OrderId, Instant> advanced = new ConcurrentHashMap<>();

        @Override
        public void advance(OrderId order, Instant notBefore) {
            Instant last = advanced.get(order);
            if (last == null || notBefore.isBefore(last)) {
                super.advance(order, notBefore);
                advanced.put(order, notBefore);
            }
        }

        @Override
        Order beforeStoring(Order order) {
            advanced.remove(order.id());
            return order;
        }

        @Override
        public StoredOrders claim(Claim claim) {
            advanced.clear();
            return super.claim(claim);
        }
    }

    private static final class JoinedKeys extends InMemoryStoreWithFaults {

        @Override
        public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
            String joined = students.stream().map(StudentId::value).collect(Collectors.joining(","));
            Set<StudentId> split = Arrays.stream(joined.split(",", -1))
                    .filter(key -> !key.isBlank())
                    .map(StudentId::new)
                    .collect(Collectors.toSet());
            super.advanceSubmissions(split, notBefore);
        }
    }

    private static final class Capped extends InMemoryStoreWithFaults {

        private static final int MOST = 1_000;

        @Override
        public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
            return super.openOrders(semester, after, Math.min(MOST, limit));
        }

        @Override
        public StoredOrders ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
            return super.ordersIn(status, before, Math.min(MOST, limit));
        }
    }
}
