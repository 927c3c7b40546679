package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenKeeping.withReason;
import static io.github.mlegitymacja.tck.LaboratoryStore.keeping;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
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

/** Stores that change texts, or find other orders than they should. */
final class BrokenReading {

    private BrokenReading() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "truncates long texts",
                        () -> keeping(order ->
                                withReason(order, text -> text.substring(0, Math.min(255, text.length())))),
                        "texts_of_the_greatest_length_come_back"),
                broken(
                        "counts the length of texts in bytes",
                        () -> keeping(order -> withReason(
                                order, text -> text.codePointCount(0, text.length()) < text.length() ? "cut" : text)),
                        "texts_of_the_greatest_length_beyond_the_basic_plane_come_back"),
                broken(
                        "strips blanks",
                        () -> keeping(order -> withReason(order, String::strip)),
                        "awkward_texts_come_back_letter_for_letter"),
                broken(
                        "replaces what is beyond the basic plane",
                        () -> keeping(BrokenReading::withinTheBasicPlane),
                        "every_character_of_unicode_comes_back",
                        "awkward_texts_come_back_letter_for_letter"),
                broken(
                        "compares student ids without regard to case",
                        () -> new LaboratoryStore() {
                            private final Set<StudentId> students = ConcurrentHashMap.newKeySet();

                            @Override
                            public SaveResult create(Order order) {
                                students.add(order.student());
                                return super.create(order);
                            }

                            @Override
                            public List<Order> ordersOf(StudentId student) {
                                List<Order> own = super.ordersOf(student);
                                return own.isEmpty()
                                        ? own
                                        : students.stream()
                                                .filter(other -> fold(other).equals(fold(student)))
                                                .flatMap(other -> healthy.ordersOf(other).stream())
                                                .sorted(Comparator.comparing(Order::orderedAt)
                                                        .thenComparing(Order::id)
                                                        .reversed())
                                                .toList();
                            }
                        },
                        "students_whose_ids_look_alike_are_told_apart"),
                broken(
                        "throws for an unknown id",
                        () -> new LaboratoryStore() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                return Optional.of(super.find(id).orElseThrow());
                            }
                        },
                        "an_id_never_stored_finds_nothing"),
                broken(
                        "throws for an unknown student",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<Order> ordersOf(StudentId student) {
                                return List.copyOf(Optional.of(super.ordersOf(student))
                                        .filter(it -> !it.isEmpty())
                                        .orElseThrow());
                            }
                        },
                        "a_student_without_orders_has_an_empty_list"),
                broken(
                        "finds the orders of all students",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<Order> ordersOf(StudentId student) {
                                var others =
                                        healthy.openOrders(SampleOrders.SEMESTER, Optional.empty(), Integer.MAX_VALUE);
                                return Stream.concat(super.ordersOf(student).stream(), others.stream())
                                        .distinct()
                                        .toList();
                            }
                        },
                        "a_student_has_their_own_orders_and_no_others"),
                broken(
                        "sorts the orders of a student by id",
                        () -> sorting(Comparator.comparing(Order::id).reversed()),
                        "the_orders_of_a_student_come_latest_ordered_first"),
                broken(
                        "sorts orders of one moment by ascending id",
                        () -> sorting(Comparator.comparing(Order::orderedAt)
                                .reversed()
                                .thenComparing(Order::id)),
                        "orders_of_one_moment_come_by_descending_id"),
                broken(
                        "compares ids as signed numbers",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
                                return super.openOrders(semester, after, limit).stream()
                                        .sorted(Comparator.comparing(
                                                order -> order.id().value()))
                                        .toList();
                            }
                        },
                        "ids_are_ordered_from_the_first_there_can_be_to_the_last"),
                broken(
                        "finds only the open orders of a student",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<Order> ordersOf(StudentId student) {
                                return super.ordersOf(student).stream()
                                        .filter(Order::isOpen)
                                        .toList();
                            }
                        },
                        "closed_orders_are_among_those_of_a_student"));
    }

    private static LaboratoryStore sorting(Comparator<Order> instead) {
        return new LaboratoryStore() {
            @Override
            public List<Order> ordersOf(StudentId student) {
                return super.ordersOf(student).stream().sorted(instead).toList();
            }
        };
    }

    private static Order withinTheBasicPlane(Order order) {
        return order.activation()
                .map(it -> it.qrText().replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))
                .map(text -> new OrderState.ReadyForPickup(
                        new Activation(text, order.activation().orElseThrow().code())))
                .map(state -> BrokenKeeping.in(order, state))
                .orElse(order);
    }

    private static String fold(StudentId student) {
        return student.value().toLowerCase(Locale.ROOT);
    }
}
