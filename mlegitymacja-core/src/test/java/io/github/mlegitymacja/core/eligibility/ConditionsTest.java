package io.github.mlegitymacja.core.eligibility;

import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.ENTITLEMENT_ENDED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.INVALID_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PHOTO;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PLASTIC_CARD;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_STUDENT_STATUS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PLASTIC_CARD_NOT_EXTENDED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.STUDY_LEVEL_NOT_ENTITLED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the conditions of {@code docs/domain.md}, Conditions, in all combinations. */
class ConditionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate CARD_EXPIRY = LocalDate.of(2026, 10, 31);

    private static final Condition PHOTO_FILE = Conditions.photo(PhotoRequirements.standard());

    /** All conditions, in the sequence of {@link StandardUnmetCondition}. */
    private static final EligibilityPolicy EVERYTHING = EligibilityPolicy.of(
            Conditions.studentStatus(),
            Conditions.entitlementNotEnded(),
            Conditions.peselNumber(),
            Conditions.photo(),
            PHOTO_FILE,
            Conditions.albumNumber(),
            Conditions.plasticCard(),
            Conditions.personalDataUnchanged(),
            Conditions.firstSecondOrLongCycle());

    private static final EnumSet<StandardUnmetCondition> ABOUT_PESEL = EnumSet.of(NO_PESEL, INVALID_PESEL);
    private static final EnumSet<StandardUnmetCondition> ABOUT_PHOTO =
            EnumSet.range(NO_PHOTO, StandardUnmetCondition.PHOTO_TOO_MANY_PIXELS);
    private static final EnumSet<StandardUnmetCondition> ABOUT_CARD =
            EnumSet.of(NO_PLASTIC_CARD, PLASTIC_CARD_NOT_EXTENDED);

    private static Condition byItself(StandardUnmetCondition lacking) {
        return switch (lacking) {
            case NO_STUDENT_STATUS -> Conditions.studentStatus();
            case ENTITLEMENT_ENDED -> Conditions.entitlementNotEnded();
            case NO_PESEL, INVALID_PESEL -> Conditions.peselNumber();
            case NO_PHOTO -> Conditions.photo();
            case PHOTO_TYPE_NOT_ACCEPTED,
                    PHOTO_UNREADABLE,
                    PHOTO_FILE_TOO_LARGE,
                    PHOTO_TOO_FEW_PIXELS,
                    PHOTO_TOO_MANY_PIXELS -> PHOTO_FILE;
            case NO_ALBUM_NUMBER -> Conditions.albumNumber();
            case NO_PLASTIC_CARD, PLASTIC_CARD_NOT_EXTENDED -> Conditions.plasticCard();
            case PERSONAL_DATA_CHANGED -> Conditions.personalDataUnchanged();
            case STUDY_LEVEL_NOT_ENTITLED -> Conditions.firstSecondOrLongCycle();
        };
    }

    @ParameterizedTest
    @EnumSource
    void each_condition_reports_what_is_missing_and_nothing_else(StandardUnmetCondition lacking) {
        Condition condition = byItself(lacking);
        StudentRecord student = Students.lacking("usos-1", Set.of(lacking));
        StudentRecord other = Students.lacking("usos-1", EnumSet.complementOf(mutuallyExclusive(lacking)));

        assertEquals(Optional.of(lacking), condition.unmet(student, TODAY));
        assertEquals(Optional.empty(), condition.unmet(other, TODAY));
    }

    /** Returns the unmet conditions of which a student can have one only. */
    private static EnumSet<StandardUnmetCondition> mutuallyExclusive(StandardUnmetCondition lacking) {
        return Stream.of(ABOUT_PESEL, ABOUT_PHOTO, ABOUT_CARD)
                .filter(group -> group.contains(lacking))
                .findFirst()
                .orElse(EnumSet.of(lacking));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void all_unmet_conditions_are_reported_at_once_in_the_order_of_the_policy(Set<StandardUnmetCondition> lacking) {
        StudentRecord student = Students.lacking("usos-1", lacking);

        assertEquals(List.copyOf(lacking), unmet(EVERYTHING, student));
        assertEquals(
                Stream.of(NO_STUDENT_STATUS, NO_PESEL, INVALID_PESEL, NO_PHOTO, ENTITLEMENT_ENDED)
                        .filter(lacking::contains)
                        .toList(),
                unmet(EligibilityPolicy.standard(), student));
        assertEquals(
                Stream.of(NO_STUDENT_STATUS, ENTITLEMENT_ENDED)
                        .filter(lacking::contains)
                        .toList(),
                unmet(EligibilityPolicy.entitlement(), student));
    }

    /**
     * All combinations: 2^5 of the independent conditions, times 3 for the PESEL number, times 7 for the photo, times 3
     * for the plastic card.
     */
    static Stream<Set<StandardUnmetCondition>> combinations() {
        var all = StandardUnmetCondition.values();
        return IntStream.range(0, 1 << all.length)
                .mapToObj(bits -> {
                    var some = EnumSet.noneOf(StandardUnmetCondition.class);
                    IntStream.range(0, all.length)
                            .filter(i -> (bits >> i & 1) == 1)
                            .forEach(i -> some.add(all[i]));
                    return some;
                })
                .filter(some -> Stream.of(ABOUT_PESEL, ABOUT_PHOTO, ABOUT_CARD)
                        .allMatch(group -> some.stream().filter(group::contains).count() <= 1))
                .map(some -> some);
    }

    @Test
    void the_combinations_are_complete() {
        assertEquals(32 * 3 * 7 * 3, combinations().count());
    }

    @Test
    void a_university_can_add_its_own_conditions() {
        var unpaid = UnmetCondition.of("FEE", "nieopłacona legitymacja", "the fee is not paid");
        var saturday = UnmetCondition.of("SATURDAY", "w sobotę nie", "not on Saturdays");
        EligibilityPolicy policy = EligibilityPolicy.standard()
                .and(Condition.require(student -> student.id().value().endsWith("paid"), unpaid))
                .and((student, today) ->
                        today.getDayOfWeek().getValue() == 6 ? Optional.of(saturday) : Optional.empty());

        assertEquals(List.of(), unmet(policy, Students.eligible("paid")));
        assertEquals(List.of(NO_PHOTO, unpaid), unmet(policy, Students.lacking("usos-1", Set.of(NO_PHOTO))));
        assertEquals(List.of(saturday), policy.unmet(Students.eligible("paid"), LocalDate.of(2026, 10, 3)));
    }

    @Test
    void a_custom_policy_contains_exactly_the_given_conditions() {
        EligibilityPolicy policy = EligibilityPolicy.of(Conditions.photo(), Conditions.studentStatus());
        StudentRecord student = Students.lacking("usos-1", Set.of(NO_STUDENT_STATUS, NO_PHOTO, NO_PESEL));

        assertEquals(List.of(NO_PHOTO, NO_STUDENT_STATUS), unmet(policy, student));
    }

    @Test
    void two_conditions_about_the_photo_report_once_that_there_is_none() {
        StudentRecord student = Students.lacking("usos-1", Set.of(NO_PHOTO));

        assertEquals(List.of(NO_PHOTO), unmet(EligibilityPolicy.standard().and(PHOTO_FILE), student));
        assertEquals(Optional.of(NO_PHOTO), PHOTO_FILE.unmet(student, TODAY));
    }

    @Test
    void the_entitlement_lasts_through_its_last_day() {
        StudentRecord graduate = Students.eligible("usos-1").toBuilder()
                .entitledUntil(LocalDate.of(2026, 10, 31))
                .build();
        EligibilityPolicy policy = EligibilityPolicy.of(Conditions.peselNumber());

        assertEquals(List.of(), policy.unmet(graduate, LocalDate.of(2026, 10, 31)));
        assertEquals(List.of(ENTITLEMENT_ENDED), policy.unmet(graduate, LocalDate.of(2026, 11, 1)));
    }

    @Test
    void adding_a_condition_does_not_change_the_original_policy() {
        EligibilityPolicy standard = EligibilityPolicy.standard();
        standard.and(Conditions.albumNumber());

        assertEquals(
                List.of(), unmet(standard, Students.lacking("usos-1", Set.of(StandardUnmetCondition.NO_ALBUM_NUMBER))));
    }

    @Test
    void a_plastic_card_is_valid_on_its_last_day_and_not_after() {
        StudentRecord student = Students.eligible("usos-1");

        assertEquals(Optional.empty(), Conditions.plasticCard().unmet(student, CARD_EXPIRY));
        assertEquals(
                Optional.of(PLASTIC_CARD_NOT_EXTENDED),
                Conditions.plasticCard().unmet(student, CARD_EXPIRY.plusDays(1)));
    }

    static Stream<Arguments> studies() {
        return Stream.of(
                arguments(true, Set.of(StudyLevel.FIRST_CYCLE)),
                arguments(true, Set.of(StudyLevel.SECOND_CYCLE)),
                arguments(true, Set.of(StudyLevel.LONG_CYCLE)),
                arguments(true, Set.of(StudyLevel.DOCTORAL, StudyLevel.SECOND_CYCLE)),
                arguments(false, Set.of(StudyLevel.DOCTORAL)),
                arguments(false, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void one_programme_that_is_not_doctoral_is_enough(boolean entitled, Set<StudyLevel> levels) {
        StudentRecord student = StudentRecord.builder()
                .id(new StudentId("usos-1"))
                .givenNames("Jan")
                .familyName("Nowak")
                .hasStudentStatus(true)
                .studyLevels(levels)
                .build();

        assertEquals(
                entitled,
                Conditions.firstSecondOrLongCycle().unmet(student, TODAY).isEmpty());
    }

    private static List<UnmetCondition> unmet(EligibilityPolicy policy, StudentRecord student) {
        return policy.unmet(student, TODAY);
    }
}
