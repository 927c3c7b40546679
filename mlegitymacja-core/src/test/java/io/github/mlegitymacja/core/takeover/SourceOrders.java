package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Orders as another system has them, placed in the summer semester 2025/26, which has just ended. */
final class SourceOrders {

    static final Instant IN_MARCH = Instant.parse("2026-03-02T09:30:00Z");

    private SourceOrders() {}

    /** Returns an order of a student, whose key in the other system is that of the student, with the present status. */
    static OrderToTakeOver.Builder with(OrderStatus status, String student) {
        return order("key-" + student, student, IN_MARCH, status.label().polish());
    }

    static OrderToTakeOver.Builder order(String key, String student, Instant at, String status) {
        return OrderToTakeOver.builder()
                .sourceKey(key)
                .student(student)
                .orderedAt(at)
                .status(status);
    }

    /** Returns an order that the ministry knows, under a key that contains that of the student. */
    static OrderToTakeOver.Builder known(OrderStatus status, String student) {
        return with(status, student).ministryId("MC-" + student);
    }

    static Supplier<Stream<OrderToTakeOver>> all(OrderToTakeOver.Builder... orders) {
        var built = Stream.of(orders).map(OrderToTakeOver.Builder::build).toList();
        return built::stream;
    }
}
