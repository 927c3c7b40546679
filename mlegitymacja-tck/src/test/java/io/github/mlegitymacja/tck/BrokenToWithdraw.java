package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that find wrong orders to withdraw. */
final class BrokenToWithdraw {

    private BrokenToWithdraw() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "finds all orders instead of those to withdraw",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            Map<StudentId, List<Order>> listsToWithdraw(Set<StudentId> students) {
                                return listsOf(students);
                            }
                        },
                        "orders_that_have_to_be_withdrawn_are_found_and_no_others"),
                broken(
                        "finds the orders to withdraw in the sequence of their ids",
                        () -> finding(orders -> orders.stream()
                                .sorted((one, other) -> one.id().compareTo(other.id()))
                                .toList()),
                        "orders_that_have_to_be_withdrawn_come_latest_first"),
                broken(
                        "finds cancelled orders only",
                        () -> finding(orders -> orders.stream()
                                .filter(order -> order.status() == OrderStatus.CANCELLED_BY_USER)
                                .toList()),
                        "a_revoked_order_that_has_to_be_withdrawn_is_found"),
                broken(
                        "does not find an order that somebody is withdrawing",
                        () -> finding(orders -> orders.stream()
                                .filter(order ->
                                        order.due().flatMap(Due::lastClaimed).isEmpty())
                                .toList()),
                        "an_order_that_is_being_withdrawn_is_found_until_it_is_withdrawn"),
                broken(
                        "leaves out students without orders to withdraw",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            Map<StudentId, List<Order>> listsToWithdraw(Set<StudentId> students) {
                                var lists = new HashMap<>(super.listsToWithdraw(students));
                                lists.values().removeIf(List::isEmpty);
                                return lists;
                            }
                        },
                        "students_without_orders_to_withdraw_are_keys"),
                broken(
                        "finds the orders to withdraw of 999 students",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            Map<StudentId, List<Order>> listsToWithdraw(Set<StudentId> students) {
                                var lists = new HashMap<>(super.listsToWithdraw(students));
                                lists.keySet().stream().skip(999).toList().forEach(left -> lists.put(left, List.of()));
                                return lists;
                            }
                        },
                        "the_orders_to_withdraw_of_a_thousand_students_are_found"),
                broken(
                        "does not find an order to withdraw that cannot be read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            Map<StudentId, List<Order>> listsToWithdraw(Set<StudentId> students) {
                                var lists = new HashMap<>(super.listsToWithdraw(students));
                                lists.replaceAll(
                                        (student, own) -> damage.split(own).readable());
                                return lists;
                            }
                        },
                        "an_order_to_withdraw_that_cannot_be_read_is_listed"));
    }

    private static InMemoryStoreWithFaults finding(UnaryOperator<List<Order>> change) {
        return new InMemoryStoreWithFaults() {
            @Override
            Map<StudentId, List<Order>> listsToWithdraw(Set<StudentId> students) {
                var lists = new HashMap<>(super.listsToWithdraw(students));
                lists.replaceAll((student, own) -> change.apply(own));
                return lists;
            }
        };
    }
}
