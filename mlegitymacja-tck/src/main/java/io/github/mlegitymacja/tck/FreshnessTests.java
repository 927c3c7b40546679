package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whatever changes in the source is visible after ten minutes, no matter who reads how often. */
abstract class FreshnessTests extends AbstractRegistryTests {

    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    private static final LocalDate OTHER_DAY = LocalDate.of(2028, 9, 30);

    /** Each attribute changes alone, then disappears if it is optional. */
    private static final List<UnaryOperator<StudentRecord>> CHANGES = List.of(
            record -> record.toBuilder().givenNames("\u0141ucja").build(),
            record -> record.toBuilder().givenNames(Optional.empty()).build(),
            record -> record.toBuilder().familyName("Nowak").build(),
            record -> record.toBuilder().familyName(Optional.empty()).build(),
            record -> record.toBuilder().hasStudentStatus(false).build(),
            record -> record.toBuilder().entitledUntil(OTHER_DAY).build(),
            record -> record.toBuilder().entitledUntil(Optional.empty()).build(),
            record ->
                    record.toBuilder().pesel(RegisteredPesel.of("02070803628")).build(),
            record -> record.toBuilder().pesel(new RegisteredPesel.Absent()).build(),
            record -> record.toBuilder().photo(photo("image/png", 6)).build(),
            record -> record.toBuilder().photo(photo("image/jpeg", 0xFF)).build(),
            record -> record.toBuilder().photo(Optional.empty()).build(),
            record -> record.toBuilder().albumNumber("123").build(),
            record -> record.toBuilder().albumNumber(Optional.empty()).build(),
            record -> record.toBuilder().plasticCard(new PlasticCard(OTHER_DAY)).build(),
            record -> record.toBuilder().plasticCard(Optional.empty()).build(),
            record ->
                    record.toBuilder().studyLevels(List.of(StudyLevel.DOCTORAL)).build(),
            record -> record.toBuilder().studyLevels(List.of()).build(),
            record -> record.toBuilder().personalDataChangedSinceCard(false).build());

    FreshnessTests(StudentRegistryContract contract) {
        super(contract);
    }

    @Test
    void a_changed_record_is_returned() {
        recordAndWait(complete(0));
        assertFound(complete(0));

        recordAndWait(minimal(0));

        assertFound(minimal(0));
    }

    @Test
    void a_student_who_regains_the_status_is_found_with_it() {
        recordAndWait(minimal(0));
        assertFound(minimal(0));

        recordAndWait(complete(0));

        assertFound(complete(0));
    }

    @Test
    void a_student_added_later_is_found() {
        letMinutesPass();
        assertUnknown(student(0));

        recordAndWait(complete(0));

        assertFound(complete(0));
    }

    @Test
    void each_attribute_that_changes_alone_is_fresh() {
        for (UnaryOperator<StudentRecord> change : CHANGES) {
            recordAndWait(complete(0));
            assertFound(complete(0));

            recordAndWait(change.apply(complete(0)));

            assertFound(change.apply(complete(0)));
        }
        recordAndWait(complete(0));
        assertFound(complete(0));
    }

    /** An hour of local time occurs twice in that night: what was read in the first one is not recent in the second. */
    @Test
    void an_answer_of_an_hour_before_is_not_recent_when_the_clocks_are_put_back() {
        Instant now = contract.now().orElse(Instant.MAX);
        Assumptions.assumeTrue(now.isBefore(Instant.MAX), "the registry has no clock");
        Instant putBack = nextPutBack(now);
        contract.letTimePass(Duration.between(now, putBack.minus(A_QUARTER)));
        recordAndWait(complete(0));
        assertFound(complete(0));
        contract.record(minimal(0));

        contract.letTimePass(Duration.ofMinutes(62));

        assertFound(minimal(0));
    }

    private static Instant nextPutBack(Instant now) {
        var rules = Semester.WARSAW.getRules();
        ZoneOffsetTransition next = rules.nextTransition(now.plus(A_QUARTER));
        return next.isOverlap()
                ? next.getInstant()
                : rules.nextTransition(next.getInstant()).getInstant();
    }

    @Test
    void details_that_change_alone_are_fresh() {
        for (Map<String, String> details : contract.details()) {
            StudentRecord record = complete(0).toBuilder().details(details).build();
            recordAndWait(record);

            assertFound(record);
        }
        recordAndWait(complete(0));
        assertFound(complete(0));
    }

    @Test
    void a_changed_record_is_returned_though_it_is_read_all_the_time() {
        recordAndWait(complete(0));
        for (int minutes = 0; minutes <= 10; minutes++) {
            StudentRecord changed = minutes % 2 == 0 ? minimal(0) : complete(0);
            letPassCalling(Duration.ofMinutes(minutes), () -> find(student(0)));

            contract.record(changed);
            letMinutesPassCalling(() -> find(student(0)));

            assertFound(changed);
        }
    }

    @Test
    void a_student_added_later_is_found_though_read_all_the_time() {
        letMinutesPassCalling(() -> assertUnknown(student(0)));

        contract.record(complete(0));
        letMinutesPassCalling(() -> find(student(0)));

        assertFound(complete(0));
    }

    @Test
    void a_changed_record_is_returned_though_others_are_read_all_the_time() {
        contract.record(complete(0));
        recordAndWait(complete(1));
        assertFound(complete(0));

        contract.record(minimal(0));
        letMinutesPassCalling(() -> assertFound(complete(1)));

        assertFound(minimal(0));
    }

    private static Photo photo(String mediaType, int last) {
        return Photo.of(mediaType, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) last});
    }
}
