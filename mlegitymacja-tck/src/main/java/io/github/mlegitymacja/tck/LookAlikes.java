package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys of students that a registry may mistake for each other. Keys of one row are near to each other. */
final class LookAlikes {

    /** The number of keys in the longest row. */
    static final int MOST_KEYS = 13;

    private static final String LONG = "x".repeat(StudentId.MAX_LENGTH - 1);

    /** Each row is a way to mistake one key for another. */
    private static final List<List<String>> ROWS = List.of(
            // As a number, or without leading zeros.
            List.of("7", "07", "007", "70", "7.0", "+7", "-7", "0x7", "7e0", "\uff17"),
            // As a number with too few digits, or in another notation.
            List.of(
                    "9007199254740992",
                    "9007199254740993",
                    "9223372036854775807",
                    "9223372036854775808",
                    "12345678901234567890",
                    "12345678901234567891",
                    "2147483648",
                    "-2147483648",
                    "1000",
                    "1e3",
                    "1E3",
                    "1000.00",
                    "0x3e8"),
            // In a comparison that ignores case, accents, or characters that cannot be seen.
            List.of(
                    "lodz",
                    "Lodz",
                    "LODZ",
                    "\u0142odz",
                    "\u0142\u00f3d\u017a",
                    "lo\u0301dz",
                    "l\u00f3dz",
                    "lo\u00addz"),
            // By the case of letters that exists in some languages only.
            List.of("i", "I", "\u0131", "\u0130", "ss", "\u00df", "\u1e9e", "SS"),
            // By a beginning or an end, or in a column that is too short.
            List.of("student-1", "student-10", "student-", "student", "tudent-1", LONG, LONG + "x", LONG + "y"),
            // As a pattern of SQL, of a directory service, or of a shell.
            List.of("anna", "ann%", "ann_", "%", "_", "ann*", "*", "ann?", "(anna)", "anna)(id=*", ".*", "a\\nna"),
            // As a part of a statement.
            List.of("anna", "anna'", "anna''", "anna\"", "'anna'", "anna'--", "'or'1'='1", "anna;", "null", "NULL"),
            // As a part of an address.
            List.of("7", "%37", "./7", "7/", "7/../8", "7?id=8", "7#8", "7&id=8", "7;8", "7,8", "8", "+7", "7%20"),
            // By a hash.
            List.of("Aa", "BB", "AaAa", "AaBB", "BBBB", "BBAa"),
            // In an encoding that does not have every character.
            List.of("?", "\u017c", "\u0105", "\ufffd", "\ud83c\udf93", "\ud83c\udf92", "z", "a", "\u00bf"));

    private LookAlikes() {}

    /** Returns the keys of one row; the rows repeat. */
    static List<StudentId> row(int number) {
        return ROWS.get(number % ROWS.size()).stream().map(StudentId::new).toList();
    }

    static int rows() {
        return ROWS.size();
    }

    /** Returns one key of each row; the keys of a row repeat. */
    static Set<StudentId> oneOfEachRow(int number) {
        return ROWS.stream()
                .map(row -> new StudentId(row.get(number % row.size())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns all keys. */
    static Stream<StudentId> all() {
        return ROWS.stream().flatMap(List::stream).distinct().map(StudentId::new);
    }
}
