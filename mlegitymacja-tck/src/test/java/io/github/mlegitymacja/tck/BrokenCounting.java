package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Stores that count wrong numbers, or erase too much or too little. */
final class BrokenCounting {

    private BrokenCounting() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "leaves out statuses without orders",
                        () -> counting(counts -> counts.values().removeIf(count -> count == 0)),
                        "an_empty_store_counts_zero_orders_of_each_status"),
                broken(
                        "counts failed orders as cancelled",
                        () -> counting(counts -> {
                            counts.merge(OrderStatus.CANCELLED_BY_USER, counts.get(OrderStatus.FAILED), Long::sum);
                            counts.put(OrderStatus.FAILED, 0L);
                        }),
                        "orders_are_counted_by_their_status"),
                broken(
                        "also counts an order under its old status",
                        () -> new InMemoryStoreWithFaults() {
                            private long left;

                            @Override
                            public SaveResult update(Order order) {
                                left += stored(order).status() == OrderStatus.PENDING ? 1 : 0;
                                return super.update(order);
                            }

                            @Override
                            public Map<OrderStatus, Long> countByStatus() {
                                var counts = super.countByStatus();
                                counts.merge(OrderStatus.PENDING, left, Long::sum);
                                return counts;
                            }
                        },
                        "a_changed_order_is_counted_under_its_new_status_only"),
                broken(
                        "also counts erased orders",
                        () -> new InMemoryStoreWithFaults() {
                            private long erased;

                            @Override
                            public int erase(StudentId student) {
                                int count = super.erase(student);
                                erased += count;
                                return count;
                            }

                            @Override
                            public Map<OrderStatus, Long> countByStatus() {
                                var counts = super.countByStatus();
                                counts.merge(OrderStatus.CANCELLED_BY_USER, erased, Long::sum);
                                return counts;
                            }
                        },
                        "erased_orders_are_not_counted"),
                broken(
                        "does not erase failed orders",
                        () -> erasing((store, student) -> store.delegate.ordersOf(student).readable().stream()
                                        .anyMatch(order -> order.status() == OrderStatus.FAILED)
                                ? 0
                                : store.delegate.erase(student)),
                        "closed_orders_with_nothing_due_are_removed"),
                broken(
                        "erases open orders",
                        () -> erasing((store, student) -> {
                            store.cancelAll(student);
                            return store.delegate.erase(student);
                        }),
                        "open_orders_are_not_changed",
                        "orders_due_for_withdrawal_stay_until_they_are_withdrawn"),
                broken(
                        "returns the number of all orders of the student",
                        () -> erasing((store, student) -> {
                            int had =
                                    store.delegate.ordersOf(student).readable().size();
                            store.delegate.erase(student);
                            return had;
                        }),
                        "all_closed_orders_with_nothing_due_are_removed_and_counted"),
                broken(
                        "also erases other students",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<StudentId> students = new HashSet<>();

                            @Override
                            public synchronized SaveResult create(Order order) {
                                students.add(order.student());
                                return super.create(order);
                            }

                            @Override
                            public int erase(StudentId student) {
                                int erased = super.erase(student);
                                students.forEach(delegate::erase);
                                return erased;
                            }
                        },
                        "orders_of_other_students_are_not_changed"),
                broken(
                        "accepts no new orders of erased students",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<StudentId> barred = new HashSet<>();

                            @Override
                            public int erase(StudentId student) {
                                barred.add(student);
                                return super.erase(student);
                            }

                            @Override
                            public SaveResult create(Order order) {
                                return barred.contains(order.student())
                                        ? new SaveResult.Conflict()
                                        : super.create(order);
                            }
                        },
                        "an_erased_student_can_be_erased_again_and_can_order_again"));
    }

    private static InMemoryStoreWithFaults counting(Consumer<Map<OrderStatus, Long>> mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            public Map<OrderStatus, Long> countByStatus() {
                var counts = new HashMap<>(super.countByStatus());
                mistake.accept(counts);
                return counts;
            }
        };
    }

    private static InMemoryStoreWithFaults erasing(Eraser replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            public int erase(StudentId student) {
                connection.step();
                return replacement.erase(this, student);
            }
        };
    }

    private interface Eraser {
        int erase(InMemoryStoreWithFaults store, StudentId student);
    }
}
