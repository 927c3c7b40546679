package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An order that the database contains, readable or not.
 *
 * @param student the key of the student as stored, also if the order cannot be read
 * @param readable the order, or empty if it cannot be read
 * @param fault why it cannot be read, without stored values; empty if it can
 * @param markedSince when a claim first could not read it, as stored
 */
record FoundOrder(
        OrderId id, Optional<String> student, Optional<Order> readable, String fault, Optional<Instant> markedSince) {

    boolean isReadable() {
        return readable.isPresent();
    }

    UnreadableOrder unreadable() {
        return new UnreadableOrder(id, fault, markedSince);
    }

    /** Returns this order after a claim at an instant: marked if it cannot be read. */
    FoundOrder claimedAt(Instant now) {
        return isReadable()
                ? new FoundOrder(id, student, readable, fault, Optional.empty())
                : new FoundOrder(id, student, readable, fault, Optional.of(markedSince.orElse(now)));
    }

    Order orElseThrow() {
        return readable.orElseThrow(() -> new UnreadableOrderException(id, fault, null));
    }

    static StoredOrders stored(List<FoundOrder> found) {
        return new StoredOrders(
                found.stream().flatMap(each -> each.readable().stream()).toList(), unreadable(found));
    }

    /** Returns the orders of each student. */
    static Map<StudentId, StoredOrders> byStudent(Set<StudentId> students, List<FoundOrder> found) {
        var ofStudents = found.stream().collect(Collectors.groupingBy(FoundOrder::student));
        return students.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        student -> stored(ofStudents.getOrDefault(Optional.of(student.value()), List.of()))));
    }

    static List<UnreadableOrder> unreadable(List<FoundOrder> found) {
        return found.stream()
                .filter(each -> !each.isReadable())
                .map(FoundOrder::unreadable)
                .toList();
    }
}
