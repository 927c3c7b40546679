package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores in which an order that cannot be read is hidden, or hides others. */
final class BrokenUnreadable {

    private BrokenUnreadable() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.concat(reading(), Stream.concat(paging(), storing()));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> reading() {
        return Stream.of(
                broken(
                        "finds nothing instead of an unreadable order",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                return damage.concerns(id) ? Optional.empty() : super.find(id);
                            }
                        },
                        "finding_an_unreadable_order_throws_an_exception_with_its_id"),
                broken(
                        "throws when one of a student's orders is unreadable",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders ordersOf(StudentId student) {
                                listOf(student).forEach(order -> damage.requireNone(order.id()));
                                return super.ordersOf(student);
                            }
                        },
                        "the_orders_of_a_student_list_the_unreadable_ones"),
                broken(
                        "leaves out the unreadable orders of many students",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
                                var orders = new HashMap<>(super.ordersOf(students));
                                orders.replaceAll((student, found) -> StoredOrders.of(found.readable()));
                                return orders;
                            }
                        },
                        "the_orders_of_many_students_list_the_unreadable_ones"),
                broken(
                        "does not read an order again once it was unreadable",
                        () -> damagedBy(new Damage() {
                            @Override
                            synchronized void remove(OrderId order) {
                                // Still damaged.
                            }
                        }),
                        "a_repaired_order_is_read_as_it_was_stored",
                        "a_repaired_order_is_claimed_when_the_lease_ends",
                        "the_changes_of_a_repaired_order_are_claimed_when_the_lease_ends",
                        "an_advance_makes_a_repaired_order_claimable_at_once",
                        "a_repaired_order_is_not_reported"),
                broken(
                        "quotes the damaged value",
                        () -> damagedBy(new Damage() {
                            @Override
                            String reason() {
                                return "no enum constant " + DamageableStorage.MARK;
                            }
                        }),
                        "the_reason_why_an_order_cannot_be_read_contains_nothing_of_it"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> paging() {
        return Stream.of(
                broken(
                        "leaves unreadable orders out of a page",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
                                return StoredOrders.of(
                                        super.openOrders(semester, after, limit).readable());
                            }
                        },
                        "a_page_of_unreadable_orders_does_not_end_the_paging"),
                broken(
                        "leaves unreadable orders out of a page of a status",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
                                return StoredOrders.of(
                                        super.ordersIn(status, before, limit).readable());
                            }
                        },
                        "a_page_of_unreadable_orders_of_a_status_does_not_end_the_paging"),
                broken(
                        "counts readable orders only",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Map<OrderStatus, Long> countByStatus() {
                                var counts = new HashMap<>(super.countByStatus());
                                counts.replaceAll((status, count) -> count
                                        - damage.split(all(status)).unreadable().size());
                                return counts;
                            }

                            private List<Order> all(OrderStatus status) {
                                return delegate.ordersIn(status, Optional.empty(), Integer.MAX_VALUE)
                                        .readable();
                            }
                        },
                        "counts_contain_the_unreadable_orders"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> storing() {
        return Stream.of(
                broken(
                        "does not see an unreadable order when it looks for an open one",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult create(Order order) {
                                return damage.split(listOf(order.student()))
                                                .unreadable()
                                                .isEmpty()
                                        ? super.create(order)
                                        : createDespiteOpenOrder(order);
                            }
                        },
                        "a_student_with_an_unreadable_open_order_gets_no_second_one"),
                broken(
                        "stores no batch with an unreadable order",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                orders.forEach(order -> damage.requireNone(order.id()));
                                return super.updateAll(orders);
                            }
                        },
                        "an_unreadable_order_does_not_keep_the_others_of_a_batch_from_being_stored"),
                broken(
                        "erases readable orders only",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int erase(StudentId student) {
                                return damage.split(delegate.ordersOf(student).readable())
                                                .unreadable()
                                                .isEmpty()
                                        ? super.erase(student)
                                        : 0;
                            }
                        },
                        "an_unreadable_order_can_be_erased"));
    }

    static InMemoryStoreWithFaults damagedBy(Damage damage) {
        var store = new InMemoryStoreWithFaults();
        store.damage = damage;
        return store;
    }
}
