package io.github.mlegitymacja.examples.everybody;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.Optional;

/** Makes up students. */
final class MadeUp {

    private static final int FIRST_ID = 100_000;
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    private static final int DAYS = 1_000;
    private static final Photo PHOTO = Photo.of("image/jpeg", new byte[] {1});

    private MadeUp() {}

    static StudentId id(int number) {
        return new StudentId(Integer.toString(FIRST_ID + number));
    }

    static int number(StudentId student) {
        return Integer.parseInt(student.value()) - FIRST_ID;
    }

    static StudentRecord record(StudentId student, Situation situation) {
        boolean hasPhoto = situation != Situation.NO_PHOTO && situation != Situation.NO_PHOTO_AND_NO_PESEL;
        boolean hasPesel = situation != Situation.NO_PESEL && situation != Situation.NO_PHOTO_AND_NO_PESEL;
        return StudentRecord.builder()
                .id(student)
                .givenNames("Zofia")
                .familyName("Przykład-" + student)
                .hasStudentStatus(true)
                .pesel(RegisteredPesel.of(hasPesel ? pesel(number(student)) : ""))
                .photo(hasPhoto ? Optional.of(PHOTO) : Optional.empty())
                .build();
    }

    /** Returns a valid PESEL number of somebody born in 2004 or later, a different one for each number. */
    private static String pesel(int number) {
        LocalDate birth = LocalDate.of(2004, 1, 1).plusDays(number % DAYS);
        String digits = "%02d%02d%02d%04d"
                .formatted(birth.getYear() % 100, birth.getMonthValue() + 20, birth.getDayOfMonth(), number / DAYS);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
