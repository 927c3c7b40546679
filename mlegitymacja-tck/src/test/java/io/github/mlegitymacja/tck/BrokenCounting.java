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

/** Stores that count wrongly, or erase too much or too little. */
final class BrokenCounting {

    private BrokenCounting() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "does not count a status without orders",
                        () -> counting(counts -> counts.values().removeIf(count -> count == 0)),
                        "an_empty_store_counts_none_of_each_status"),
                broken(
                        "counts one status as another",
                        () -> counting(counts -> {
                            counts.merge(OrderStatus.CANCELLED_BY_USER, counts.get(OrderStatus.FAILED), Long::sum);
                            counts.put(OrderStatus.FAILED, 0L);
                        }),
                        "orders_are_counted_by_their_status"),
                broken(
                        "goes on counting an order under its old status",
                        () -> new LaboratoryStore() {
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
                        "an_order_that_changes_is_counted_under_its_new_status_only"),
                broken(
                        "goes on counting what was erased",
                        () -> new LaboratoryStore() {
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
                        "what_has_been_erased_is_counted_no_more"),
                broken(
                        "hides what it should erase, and only if it has not failed",
                        () -> erasing((store, student) -> store.healthy.ordersOf(student).stream()
                                        .anyMatch(order -> order.status() == OrderStatus.FAILED)
                                ? 0
                                : store.healthy.erase(student)),
                        "closed_orders_with_nothing_due_are_removed"),
                broken(
                        "erases open orders",
                        () -> erasing((store, student) -> {
                            store.close(student);
                            return store.healthy.erase(student);
                        }),
                        "open_orders_stay_as_they_are",
                        "orders_due_to_be_withdrawn_stay_until_they_are"),
                broken(
                        "answers how many orders the student had",
                        () -> erasing((store, student) -> {
                            int had = store.healthy.ordersOf(student).size();
                            store.healthy.erase(student);
                            return had;
                        }),
                        "all_settled_orders_are_removed_and_counted"),
                broken(
                        "erases other students too",
                        () -> new LaboratoryStore() {
                            private final Set<StudentId> students = new HashSet<>();

                            @Override
                            public synchronized SaveResult create(Order order) {
                                students.add(order.student());
                                return super.create(order);
                            }

                            @Override
                            public int erase(StudentId student) {
                                int erased = super.erase(student);
                                students.forEach(healthy::erase);
                                return erased;
                            }
                        },
                        "other_students_are_left_alone"),
                broken(
                        "bars erased students",
                        () -> new LaboratoryStore() {
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
                        "who_was_erased_can_be_erased_again_and_can_order_again"));
    }

    private static LaboratoryStore counting(Consumer<Map<OrderStatus, Long>> mistake) {
        return new LaboratoryStore() {
            @Override
            public Map<OrderStatus, Long> countByStatus() {
                var counts = new HashMap<>(super.countByStatus());
                mistake.accept(counts);
                return counts;
            }
        };
    }

    private static LaboratoryStore erasing(Eraser instead) {
        return new LaboratoryStore() {
            @Override
            public int erase(StudentId student) {
                fuse.step();
                return instead.erase(this, student);
            }
        };
    }

    private interface Eraser {
        int erase(LaboratoryStore store, StudentId student);
    }
}
