package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores of which one call undoes what another one has stored at the same time. */
final class BrokenCrossing {

    private BrokenCrossing() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.concat(
                writingBack(),
                Stream.of(
                        broken(
                                "reads an order and its due work in two steps",
                                () -> new InMemoryStoreWithFaults() {
                                    @Override
                                    public StoredOrders ordersOf(StudentId student) {
                                        return inParallelCall()
                                                ? withOldDue(super.ordersOf(student))
                                                : super.ordersOf(student);
                                    }
                                },
                                "an_order_is_always_read_as_one_of_its_versions"),
                        broken(
                                "imports without looking at orders that are being created",
                                ImportsSecondOpenOrders::new,
                                "of_orders_of_a_student_that_are_created_and_imported_at_the_same_time_one_is_open"),
                        broken(
                                "looks for open orders among those that this process has created",
                                () -> new InMemoryStoreWithFaults() {
                                    private final Set<StudentId> created = new HashSet<>();

                                    @Override
                                    public synchronized SaveResult create(Order order) {
                                        boolean isFirst = inParallelCall() && created.add(order.student());
                                        return isFirst && hasOpenOrder(order)
                                                ? createDespiteOpenOrder(order)
                                                : super.create(order);
                                    }
                                },
                                "of_orders_of_a_student_that_are_created_by_two_instances_one_is_stored"),
                        broken(
                                "keeps the leases of this process only",
                                ForgetsForeignLeases::new,
                                "an_order_is_never_claimed_by_two_instances"),
                        broken(
                                "erases orders that have become due since they were selected",
                                ErasesDueOrders::new,
                                "a_closed_order_is_erased_or_becomes_due_and_never_both")));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> writingBack() {
        return Stream.of(
                broken(
                        "writes back whole orders when it claims them",
                        () -> new WritesBack() {
                            @Override
                            public StoredOrders claim(Claim claim) {
                                writeBack();
                                return super.claim(claim);
                            }
                        },
                        "no_update_is_lost_while_orders_are_claimed"),
                broken(
                        "writes back whole orders when it corrects a clock",
                        () -> new WritesBack() {
                            @Override
                            public int advanceClaimedAfter(Instant instant) {
                                writeBack();
                                return super.advanceClaimedAfter(instant);
                            }
                        },
                        "no_update_is_lost_while_work_becomes_due_that_a_wrong_clock_has_put_off"),
                broken(
                        "writes back whole orders when it makes submissions due",
                        () -> new WritesBack() {
                            @Override
                            public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
                                writeBack();
                                super.advanceSubmissions(students, notBefore);
                            }
                        },
                        "no_update_is_lost_while_submissions_become_due"),
                broken(
                        "writes back the orders that it does not erase",
                        () -> new WritesBack() {
                            @Override
                            public int eraseExpired(LocalDate before, int limit) {
                                writeBack();
                                return super.eraseExpired(before, limit);
                            }
                        },
                        "no_update_is_lost_while_orders_are_erased"),
                broken(
                        "replaces an order that is imported again",
                        () -> new WritesBack() {
                            @Override
                            public List<ImportResult> importAll(List<Order> orders) {
                                writeBack();
                                return super.importAll(orders);
                            }
                        },
                        "no_update_is_lost_while_orders_are_imported"),
                broken(
                        "writes back whole orders when it claims their changes",
                        () -> new WritesBack() {
                            @Override
                            public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
                                writeBack();
                                return super.claimChanges(now, lease, limit);
                            }
                        },
                        "no_update_is_lost_while_changes_are_claimed"));
    }

    private static StoredOrders withOldDue(StoredOrders orders) {
        return StoredOrders.of(orders.readable().stream()
                .map(order -> order.withDue(order.due()
                        .map(due -> Due.of(due.task(), due.notBefore(), Math.max(0, due.attempts() - 1)))))
                .toList());
    }

    /** A store of which a call writes back whole orders, as it read them before others updated them. */
    private static class WritesBack extends InMemoryStoreWithFaults {

        private boolean hasWrittenBack;

        final synchronized void writeBack() {
            hasWrittenBack |= inParallelCall();
        }

        @Override
        public synchronized Optional<Order> find(OrderId id) {
            return super.find(id)
                    .map(order -> hasWrittenBack ? order.withDue(order.due().map(WritesBack::old)) : order);
        }

        private static Due old(Due due) {
            return Due.of(due.task(), due.notBefore());
        }
    }

    private static final class ImportsSecondOpenOrders extends InMemoryStoreWithFaults {

        private final List<Order> second = new ArrayList<>();

        @Override
        public synchronized List<ImportResult> importAll(List<Order> orders) {
            if (inParallelCall() && orders.size() == 1 && hasOpenOrder(orders.get(0))) {
                second.addAll(orders);
            }
            return super.importAll(orders);
        }

        @Override
        public synchronized StoredOrders ordersOf(StudentId student) {
            var all = new ArrayList<>(super.ordersOf(student).readable());
            second.stream().filter(order -> order.student().equals(student)).forEach(all::add);
            return second.isEmpty() ? super.ordersOf(student) : StoredOrders.of(all);
        }
    }

    private static final class ForgetsForeignLeases extends InMemoryStoreWithFaults {

        private final Set<OrderId> claimed = new HashSet<>();

        @Override
        public synchronized StoredOrders claim(Claim claim) {
            StoredOrders found = super.claim(claim);
            found.readable().forEach(order -> claimed.add(order.id()));
            if (!inParallelCall()) {
                return found;
            }
            List<Order> foreign = delegate.openOrders(SampleOrders.SEMESTER, Optional.empty(), 100).readable().stream()
                    .filter(order -> order.due().flatMap(Due::lastClaimed).isPresent() && claimed.add(order.id()))
                    .toList();
            return StoredOrders.of(
                    Stream.concat(found.readable().stream(), foreign.stream()).toList());
        }
    }

    /** Whichever call comes first, the update is reported as stored, and the order is gone. */
    private static final class ErasesDueOrders extends InMemoryStoreWithFaults {

        @Override
        public synchronized SaveResult update(Order order) {
            SaveResult result = super.update(order);
            boolean isErased = inParallelCall() && delegate.find(order.id()).isEmpty();
            return isErased ? new SaveResult.Saved(order.withVersion(order.version() + 1)) : result;
        }

        @Override
        public synchronized int erase(StudentId student) {
            if (inParallelCall()) {
                delegate.ordersOf(student).readable().stream()
                        .filter(order -> !order.isOpen())
                        .forEach(this::letGo);
            }
            return super.erase(student);
        }
    }
}
