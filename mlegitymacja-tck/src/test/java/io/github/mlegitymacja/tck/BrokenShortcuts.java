package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that spare themselves work: they write, ask or check less than they should. */
final class BrokenShortcuts {

    private static final String ANY_SEQUENCE = "calls_in_any_sequence_have_the_same_results_as_in_the_store_in_memory";

    private BrokenShortcuts() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "does not write what its caller has not changed",
                        DirtyChecking::new,
                        "an_update_replaces_what_a_claim_of_another_instance_has_set_since"),
                broken(
                        "does not ask again for a minute after it has found nothing due",
                        Idle::new,
                        "work_that_another_instance_makes_due_is_claimed_although_nothing_was_due_before"),
                broken(
                        "repeats a call, and returns what the repetition found",
                        Repeating::new,
                        "calls_in_which_a_step_fails_have_the_right_result_or_throw_an_exception"),
                broken(
                        "checks each packet of 25 orders by itself",
                        Packets::new,
                        "a_batch_with_a_duplicate_id_is_rejected_as_a_whole",
                        "a_batch_with_an_order_of_version_0_is_rejected_as_a_whole"),
                broken(
                        "keeps when work was last claimed although it is other work",
                        KeepingLastClaims::new,
                        ANY_SEQUENCE),
                broken(
                        "ignores the case of keys when it advances submissions",
                        IgnoringCase::new,
                        "submissions_of_students_with_similar_ids_do_not_change"));
    }

    private static final class DirtyChecking extends InMemoryStoreWithFaults {

        private final Map<OrderId, Order> read = new ConcurrentHashMap<>();

        @Override
        public Optional<Order> find(OrderId id) {
            Optional<Order> found = super.find(id);
            found.ifPresent(order -> read.put(id, order));
            return found;
        }

        @Override
        public SaveResult update(Order order) {
            Optional<Order> stored = delegate.find(order.id());
            boolean isUnchanged = Optional.ofNullable(read.get(order.id())).stream()
                    .anyMatch(
                            old -> old.version() == order.version() && old.due().equals(order.due()));
            if (!isUnchanged || stored.isEmpty()) {
                return super.update(order);
            }
            SaveResult result = super.update(order.withDue(stored.get().due()));
            return result instanceof SaveResult.Saved
                    ? new SaveResult.Saved(order.withVersion(order.version() + 1))
                    : result;
        }
    }

    private static final class Idle extends InMemoryStoreWithFaults {

        private final Map<DueTask, Instant> until = new EnumMap<>(DueTask.class);

        @Override
        public synchronized StoredOrders claim(Claim claim) {
            Instant end = until.get(claim.task());
            if (end != null && claim.now().isBefore(end)) {
                return StoredOrders.none();
            }
            StoredOrders claimed = super.claim(claim);
            if (claimed.size() == 0) {
                until.put(claim.task(), claim.now().plus(Duration.ofMinutes(1)));
            }
            return claimed;
        }

        @Override
        public synchronized SaveResult create(Order order) {
            until.clear();
            return super.create(order);
        }

        @Override
        public synchronized SaveResult update(Order order) {
            until.clear();
            return super.update(order);
        }

        @Override
        public synchronized void advance(OrderId order, Instant notBefore) {
            until.clear();
            super.advance(order, notBefore);
        }

        @Override
        public synchronized int advanceClaimedAfter(Instant instant) {
            until.clear();
            return super.advanceClaimedAfter(instant);
        }

        @Override
        public synchronized void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
            until.clear();
            super.advanceSubmissions(students, notBefore);
        }
    }

    private static final class Repeating extends InMemoryStoreWithFaults {

        @Override
        public int advanceClaimedAfter(Instant instant) {
            try {
                return super.advanceClaimedAfter(instant);
            } catch (InfrastructureException e) {
                return super.advanceClaimedAfter(instant);
            }
        }
    }

    private static final class Packets extends InMemoryStoreWithFaults {

        private static final int SIZE = 25;

        @Override
        public List<SaveResult> updateAll(List<Order> orders) {
            var results = new ArrayList<SaveResult>();
            for (int from = 0; from < orders.size(); from += SIZE) {
                results.addAll(super.updateAll(orders.subList(from, Math.min(from + SIZE, orders.size()))));
            }
            return results;
        }
    }

    private static final class KeepingLastClaims extends InMemoryStoreWithFaults {

        private final Map<OrderId, Instant> claimed = new ConcurrentHashMap<>();

        @Override
        Order beforeStoring(Order order) {
            Optional<Instant> last = order.due().flatMap(due -> due.lastClaimed());
            last.ifPresent(instant -> claimed.put(order.id(), instant));
            Instant before = claimed.get(order.id());
            boolean isOther = delegate.find(order.id())
                    .filter(stored -> stored.due().isEmpty() && stored.version() > 1)
                    .isPresent();
            return before == null || last.isPresent() || !isOther
                    ? order
                    : order.withDue(order.due().map(due -> due.claimedAt(before)));
        }
    }

    private static final class IgnoringCase extends InMemoryStoreWithFaults {

        @Override
        public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
            Set<StudentId> all = Stream.concat(
                            RandomValues.STUDENTS.stream(),
                            TextTests.SIMILAR_STUDENT_IDS.stream().map(StudentId::new))
                    .filter(student ->
                            students.stream().anyMatch(other -> lower(other).equals(lower(student))))
                    .collect(Collectors.toCollection(() -> new HashSet<>(students)));
            super.advanceSubmissions(all, notBefore);
        }

        private static String lower(StudentId student) {
            return student.value().toLowerCase(Locale.ROOT);
        }
    }
}
