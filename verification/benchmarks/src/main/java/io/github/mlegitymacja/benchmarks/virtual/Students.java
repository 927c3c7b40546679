package io.github.mlegitymacja.benchmarks.virtual;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Students by number. Everybody is eligible.
 *
 * @param call how long it takes to ask the registry
 */
public record Students(VirtualTime time, Duration call) implements StudentRegistry {

    private static final long NUMBER = (1L << 62) - 1;

    public static StudentId id(int number) {
        return new StudentId("usos-" + number);
    }

    /** Returns an id that tells the number of its student. */
    public static OrderId orderId(Instant at, int number) {
        return new OrderId(new UUID(at.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE | number));
    }

    public static int number(OrderId order) {
        return (int) (order.value().getLeastSignificantBits() & NUMBER);
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        time.spend(call);
        return Optional.of(Samples.student(id));
    }
}
