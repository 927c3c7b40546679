package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that lose or replace what they cannot read. */
final class BrokenUnreadableWrites {

    private BrokenUnreadableWrites() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "erases whatever it cannot read of a student",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public synchronized int erase(StudentId student) {
                                List<Order> unreadable = delegate.ordersOf(student).readable().stream()
                                        .filter(order -> damage.concerns(order.id()))
                                        .toList();
                                unreadable.forEach(this::letGo);
                                return super.erase(student);
                            }
                        },
                        "an_unreadable_order_that_is_open_or_due_is_not_erased_with_its_student"),
                broken(
                        "erases whatever it cannot read when its time is over",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public synchronized int eraseExpired(LocalDate before, int limit) {
                                damage.all().stream()
                                        .flatMap(id -> delegate.find(id).stream())
                                        .forEach(this::letGo);
                                return super.eraseExpired(before, limit);
                            }
                        },
                        "an_unreadable_order_with_due_work_outlives_its_validity"),
                broken(
                        "imports nothing while an order is unreadable",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<ImportResult> importAll(List<Order> orders) {
                                damage.all().forEach(damage::requireNone);
                                return super.importAll(orders);
                            }
                        },
                        "an_unreadable_order_does_not_keep_others_from_being_imported"),
                broken(
                        "leaves out stuck orders that it cannot read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listStuck(Optional<OrderId> after, int limit) {
                                return super.listStuck(after, limit).stream()
                                        .filter(order -> !damage.concerns(order.id()))
                                        .toList();
                            }
                        },
                        "an_unreadable_order_is_stuck_as_before"),
                broken(
                        "makes no submissions due that it cannot read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
                                super.advanceSubmissions(
                                        students.stream()
                                                .filter(student -> isReadable(student))
                                                .collect(Collectors.toSet()),
                                        notBefore);
                            }
                        },
                        "unreadable_submissions_become_due_like_others"),
                broken(
                        "corrects the clock of orders only that it can read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int advanceClaimedAfter(Instant instant) {
                                return damage.all().isEmpty() ? super.advanceClaimedAfter(instant) : 0;
                            }
                        },
                        "work_that_a_wrong_clock_has_put_off_becomes_due_although_it_is_unreadable"));
    }
}
