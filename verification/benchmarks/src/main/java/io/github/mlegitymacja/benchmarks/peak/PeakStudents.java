package io.github.mlegitymacja.benchmarks.peak;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The country's students, by number; everybody is eligible, and their records are made when they are asked for. */
final class PeakStudents implements StudentRegistry {

    private static final String PREFIX = "usos-";
    private static final Photo PHOTO = Photo.of("image/jpeg", new byte[] {1});
    private static final String PESEL = "02070803628";
    private static final long NUMBER = (1L << 62) - 1;

    static StudentId id(long number) {
        return new StudentId(PREFIX + number);
    }

    /** A time-ordered id that tells the number of its order. */
    static OrderId orderId(Instant now, long number) {
        return new OrderId(new UUID(now.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE | number));
    }

    static int number(OrderId order) {
        return (int) (order.value().getLeastSignificantBits() & NUMBER);
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return Optional.of(StudentRecord.builder()
                .id(id)
                .givenNames("Łucja")
                .familyName("Żak")
                .hasStudentStatus(true)
                .pesel(RegisteredPesel.of(PESEL))
                .photo(PHOTO)
                .build());
    }
}
