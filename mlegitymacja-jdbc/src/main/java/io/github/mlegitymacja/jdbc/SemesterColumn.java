package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.semester.Term;

/** Converts a semester to a number that sorts by time, and back: 20261 is 2026/27Z, 20262 is 2026/27L. */
final class SemesterColumn {

    private SemesterColumn() {}

    static int number(Semester semester) {
        return 10 * semester.startYear() + (semester.term() == Term.WINTER ? 1 : 2);
    }

    static Semester semester(int number) {
        return switch (number % 10) {
            case 1 -> Semester.winter(number / 10);
            case 2 -> Semester.summer(number / 10);
            default -> throw new IllegalArgumentException("a semester must end in 1 or 2");
        };
    }
}
