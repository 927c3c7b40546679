package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A student is found with the recorded data, and nobody else is. */
abstract class FindingTests extends AbstractRegistryTests {

    /** Days around which conversions between dates and instants often get wrong: a leap day and changes of the clock. */
    private static final List<LocalDate> LAST_DAYS =
            List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31), LocalDate.of(2028, 2, 29));

    private static final int MEBIBYTE = 1024 * 1024;

    /** More than the usual page, or list in a statement, has. */
    private static final int MANY = 1_100;

    FindingTests(StudentRegistryContract contract) {
        super(contract);
    }

    @Test
    void a_complete_record_comes_back() {
        assertComesBack(complete(0));
    }

    @Test
    void a_record_without_optional_attributes_comes_back() {
        assertComesBack(minimal(0));
    }

    @Test
    void students_with_one_name_come_back() {
        SampleStudents.withOneName(student(0)).forEach(this::assertComesBack);
    }

    @Test
    void the_last_day_of_the_entitlement_comes_back() {
        for (LocalDate day : LAST_DAYS) {
            assertComesBack(complete(0).toBuilder().entitledUntil(day).build());
        }
    }

    @Test
    void a_photo_of_a_mebibyte_comes_back() {
        Photo photo = Photo.of("image/jpeg", new RandomRecords(0).bytes(MEBIBYTE));

        assertComesBack(complete(0).toBuilder().photo(photo).build());
    }

    @Test
    void an_unknown_student_is_an_empty_result_and_not_an_exception() {
        recordAndWait(complete(0));

        assertUnknown(student(1));
    }

    @Test
    void each_student_has_their_own_record() {
        contract.record(complete(0));
        recordAndWait(minimal(1));

        assertFound(complete(0));
        assertFound(minimal(1));
    }

    @Test
    void each_of_many_students_has_their_own_record() {
        List<StudentRecord> records = IntStream.range(0, MANY)
                .mapToObj(number -> random(number).record(student(number)))
                .toList();
        records.forEach(contract::record);
        letMinutesPass();

        records.forEach(this::assertFound);
        // Again, because a cache may be full now.
        records.forEach(this::assertFound);
        assertUnknown(student(MANY));
    }

    @Test
    void students_with_the_same_numbers_have_their_own_records() {
        StudentRecord other = complete(1).toBuilder().givenNames("Anna").build();
        contract.record(complete(0));
        recordAndWait(other);

        assertFound(complete(0));
        assertFound(other);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_id_throws_a_null_pointer_exception() {
        recordAndWait(complete(0));

        assertThrows(NullPointerException.class, () -> find(null));
    }

    private void assertComesBack(StudentRecord record) {
        recordAndWait(record);

        assertFound(record);
    }
}
