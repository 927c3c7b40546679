package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;
import static io.github.mlegitymacja.tck.BrokenRoundTrip.withReason;
import static io.github.mlegitymacja.tck.InMemoryStoreWithFaults.changing;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Stores that change texts, or find the wrong orders. */
final class BrokenReading {

    private BrokenReading() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "truncates long texts",
                        () -> changing(order ->
                                withReason(order, text -> text.substring(0, Math.min(255, text.length())))),
                        "texts_of_maximum_length_come_back_unchanged"),
                broken(
                        "loses texts that have characters beyond the basic plane",
                        () -> changing(order -> withReason(
                                order, text -> text.codePointCount(0, text.length()) < text.length() ? "cut" : text)),
                        "texts_of_maximum_length_beyond_the_basic_plane_come_back_unchanged"),
                broken(
                        "strips leading and trailing blanks",
                        () -> changing(order -> withReason(order, String::strip)),
                        "awkward_texts_come_back_unchanged"),
                broken(
                        "replaces characters beyond the basic plane",
                        () -> changing(BrokenReading::withinTheBasicPlane),
                        "every_unicode_character_comes_back_unchanged",
                        "awkward_texts_come_back_unchanged"),
                broken(
                        "compares student ids case-insensitively",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<StudentId> students = ConcurrentHashMap.newKeySet();

                            @Override
                            public SaveResult create(Order order) {
                                students.add(order.student());
                                return super.create(order);
                            }

                            @Override
                            List<Order> listOf(StudentId student) {
                                List<Order> own = super.listOf(student);
                                return own.isEmpty()
                                        ? own
                                        : students.stream()
                                                .filter(other -> fold(other).equals(fold(student)))
                                                .flatMap(other -> delegate.ordersOf(other).readable().stream())
                                                .sorted(Comparator.comparing(Order::orderedAt)
                                                        .thenComparing(Order::id)
                                                        .reversed())
                                                .toList();
                            }
                        },
                        "students_with_similar_ids_are_distinguished"),
                brokenThroughout(
                        "throws for an unknown id",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                return Optional.of(super.find(id).orElseThrow());
                            }
                        },
                        "an_unknown_id_is_an_empty_result"),
                broken(
                        "throws for an unknown student",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listOf(StudentId student) {
                                return List.copyOf(Optional.of(super.listOf(student))
                                        .filter(it -> !it.isEmpty())
                                        .orElseThrow());
                            }
                        },
                        "a_student_without_orders_has_an_empty_list"),
                brokenThroughout(
                        "also returns the pending orders of other students",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listOf(StudentId student) {
                                var others =
                                        delegate.openOrders(SampleOrders.SEMESTER, Optional.empty(), Integer.MAX_VALUE);
                                var pending = others.readable().stream()
                                        .filter(other -> other.status() == OrderStatus.PENDING);
                                return Stream.concat(super.listOf(student).stream(), pending)
                                        .distinct()
                                        .toList();
                            }
                        },
                        "a_student_gets_their_own_orders_and_no_others"),
                broken(
                        "sorts the orders of a student by id",
                        () -> sorting(Comparator.comparing(Order::id).reversed()),
                        "the_orders_of_a_student_are_sorted_latest_first"),
                broken(
                        "sorts orders of the same instant by ascending id",
                        () -> sorting(Comparator.comparing(Order::orderedAt)
                                .reversed()
                                .thenComparing(Order::id)),
                        "orders_placed_at_the_same_instant_are_sorted_by_descending_id"),
                broken(
                        "compares ids as signed numbers",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listOpen(Semester semester, Optional<OrderId> after, int limit) {
                                return super.listOpen(semester, after, limit).stream()
                                        .sorted(Comparator.comparing(
                                                order -> order.id().value()))
                                        .toList();
                            }
                        },
                        "the_smallest_possible_id_comes_first_and_the_largest_last"),
                broken(
                        "returns only the open orders of a student",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listOf(StudentId student) {
                                return super.listOf(student).stream()
                                        .filter(Order::isOpen)
                                        .toList();
                            }
                        },
                        "the_orders_of_a_student_include_closed_ones"));
    }

    private static InMemoryStoreWithFaults sorting(Comparator<Order> replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            List<Order> listOf(StudentId student) {
                return super.listOf(student).stream().sorted(replacement).toList();
            }
        };
    }

    private static Order withinTheBasicPlane(Order order) {
        return order.activation()
                .map(it -> it.qrText().replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))
                .map(text -> new OrderState.ReadyForPickup(
                        new Activation(text, order.activation().orElseThrow().code())))
                .map(state -> BrokenRoundTrip.in(order, state))
                .orElse(order);
    }

    private static String fold(StudentId student) {
        return student.value().toLowerCase(Locale.ROOT);
    }
}
