package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws submissions that any ministry takes, and of which formats mangle some. */
final class RandomSubmissions {

    /** With letters that some encodings do not have, and longer than some columns. */
    private static final List<String> NAMES = List.of(
            "Zażółć Gęślą-Jaźń",
            "O'Neil & Sons",
            "Ng",
            "Brzęczyszczykiewicz-Wolfeschlegelsteinhausenbergerdorff",
            "Nguyễn Thị Ánh",
            "D’Arc",
            "Şükrü",
            "Null");

    private static final List<String> MEDIA_TYPES = List.of("image/png", "image/jpeg");

    /** The largest one does not fit into a column of 64 KiB. */
    private static final List<Integer> PHOTO_SIZES = List.of(1, 2, 1_000, 70_000);

    /** Around ends of years, of which some belong to a week of another year, and of months. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2026-12-31",
                    "2027-01-01",
                    "2027-02-28",
                    "2027-03-09",
                    "2027-10-31",
                    "2028-02-29",
                    "2029-12-31",
                    "2030-12-31")
            .map(LocalDate::parse)
            .toList();

    private static final int SUBMISSIONS = 12;

    private final RandomValues values;

    private RandomSubmissions(long seed) {
        this.values = new RandomValues(seed);
    }

    /** Draws submissions of different orders and students. */
    static List<Submission> of(long seed) {
        var random = new RandomSubmissions(seed);
        return IntStream.range(0, SUBMISSIONS)
                .mapToObj(number -> random.submission(SampleOrders.id(number), number))
                .toList();
    }

    private Submission submission(OrderId order, int number) {
        Semester semester = number % 2 == 0 ? SampleOrders.SEMESTER : SampleOrders.SEMESTER.next();
        StudentRecord student = student(SampleOrders.student(number), number);
        return Submission.of(order, student, semester, DAYS.get(number % DAYS.size()));
    }

    private StudentRecord student(StudentId id, int number) {
        return SampleStudents.complete(id).toBuilder()
                .givenNames(values.one(NAMES))
                .familyName(NAMES.get(number % NAMES.size()))
                .photo(Optional.of(photo(number)))
                .build();
    }

    private Photo photo(int number) {
        byte[] content = new byte[PHOTO_SIZES.get(number % PHOTO_SIZES.size())];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) values.below(256);
        }
        return Photo.of(values.one(MEDIA_TYPES), content);
    }
}
