package example;

import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.LocalDate;
import java.time.MonthDay;

/** Asks the calendar, in an image that jlink has made. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var calendar = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));
        System.out.println(calendar.semesterOn(LocalDate.of(2026, 10, 1)).map(Semester::toString).orElse("-"));
    }
}
