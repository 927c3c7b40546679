package io.github.mlegitymacja.benchmarks;

import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The data that everybody is measured on. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-10-01T10:00:00.123456Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    public static final Semester SEMESTER = Semester.winter(2026);
    public static final LocalDate VALID_UNTIL = LocalDate.of(2027, 3, 31);

    /** 85 characters, as long as the texts of real documents. */
    public static final Activation ACTIVATION = new Activation(
            "https://example.org/mlegitymacja/v1/activate?token=Zq3vX8tK1mN5bR7wY2cF6hJ9dL4gS0pA-x", "428571");

    private static final Photo PHOTO = Photo.of("image/jpeg", new byte[] {1});
    private static final RegisteredPesel PESEL = RegisteredPesel.of("02070803628");

    private Samples() {}

    /** Distinct for distinct numbers, and sorted like them. */
    public static OrderId orderId(long number) {
        return new OrderId(new UUID(NOW.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE | number));
    }

    /** A new order of a student of that number, pending, never stored. */
    public static Order placed(long number) {
        return LifeCycle.place(
                orderId(number), new StudentId("usos-" + number), SEMESTER, VALID_UNTIL, Placement.BY_STUDENT, NOW);
    }

    /** A student of that key, who has everything that an order needs. */
    public static StudentRecord student(StudentId id) {
        return StudentRecord.builder()
                .id(id)
                .givenNames("Łucja")
                .familyName("Żak")
                .hasStudentStatus(true)
                .pesel(PESEL)
                .photo(PHOTO)
                .build();
    }
}
