package io.github.mlegitymacja.benchmarks.start;

import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/** Decides one order and ends. */
final class OurStart {

    private OurStart() {}

    public static void main(String[] arguments) {
        Instant now = Instant.parse("2026-10-01T10:00:00Z");
        var order = LifeCycle.place(
                OrderId.timeOrdered(now, new Random(1)),
                new StudentId("usos-1"),
                Semester.winter(2026),
                LocalDate.of(2027, 3, 31),
                Placement.BY_STUDENT,
                now);
        System.out.println(LifeCycle.submit(order, now).get().status());
    }
}
