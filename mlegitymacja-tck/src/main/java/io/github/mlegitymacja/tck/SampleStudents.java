package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Student records and submissions for tests. None of these people exists. */
public final class SampleStudents {

    /** The PESEL number of every complete sample record. */
    public static final String PESEL = "44051401359";

    /** The last day on which the students of the complete sample records are entitled to the document. */
    public static final LocalDate ENTITLED_UNTIL = LocalDate.of(2029, 10, 31);

    private SampleStudents() {}

    /**
     * Returns a record with every attribute, of a student who may order.
     *
     * @param id the key of the student
     * @return the record
     */
    public static StudentRecord complete(StudentId id) {
        return StudentRecord.builder()
                .id(id)
                .givenNames("Łucja Małgorzata")
                .familyName("Żółć-O'Brien")
                .hasStudentStatus(true)
                .entitledUntil(ENTITLED_UNTIL)
                .pesel(RegisteredPesel.of(PESEL))
                .photo(Photo.of("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF}))
                .albumNumber("000123")
                .plasticCard(new PlasticCard(SampleOrders.LAST_DAY))
                .addStudyLevels(StudyLevel.FIRST_CYCLE, StudyLevel.SECOND_CYCLE)
                .personalDataChangedSinceCard(true)
                .build();
    }

    /**
     * Returns a record without any optional attribute, of a person who is no longer a student.
     *
     * @param id the key of the student
     * @return the record
     */
    public static StudentRecord minimal(StudentId id) {
        return StudentRecord.builder()
                .id(id)
                .givenNames("Jan")
                .familyName("Li")
                .hasStudentStatus(false)
                .build();
    }

    /**
     * Returns records of people who have one name only: once a family name, and once given names.
     *
     * @param id the key of the student
     * @return two records, which are {@linkplain #complete complete} otherwise
     */
    public static List<StudentRecord> withOneName(StudentId id) {
        return List.of(
                complete(id).toBuilder()
                        .givenNames(Optional.empty())
                        .familyName("Suharto")
                        .build(),
                complete(id).toBuilder()
                        .givenNames("Björk")
                        .familyName(Optional.empty())
                        .build());
    }

    /**
     * Returns the submission of an order by a student with a {@linkplain #complete complete} record.
     *
     * @param order the order's key
     * @return the submission
     */
    public static Submission submission(OrderId order) {
        StudentRecord student = complete(SampleOrders.student(0));
        return Submission.of(order, student, SampleOrders.SEMESTER, SampleOrders.LAST_DAY);
    }
}
