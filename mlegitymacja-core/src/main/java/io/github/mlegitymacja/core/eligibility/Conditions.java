package io.github.mlegitymacja.core.eligibility;

import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.ENTITLEMENT_ENDED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.INVALID_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_ALBUM_NUMBER;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PHOTO;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PLASTIC_CARD;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_STUDENT_STATUS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PERSONAL_DATA_CHANGED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PLASTIC_CARD_NOT_EXTENDED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.STUDY_LEVEL_NOT_ENTITLED;

import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The known conditions: three from Warsaw University of Technology's page for students, one about the photo's file, and
 * four that other universities require or have required (see {@code docs/domain.md}, Conditions, in the repository).
 *
 * <pre>{@code
 * EligibilityPolicy.standard().and(Conditions.albumNumber(), Conditions.firstSecondOrLongCycle());
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class Conditions {

    private static final Condition ENTITLEMENT_NOT_ENDED =
            (student, today) -> student.entitledUntil().filter(today::isAfter).map(end -> ENTITLEMENT_ENDED);

    private Conditions() {}

    /**
     * Returns the condition of student status (<i>posiadać status studenta w USOSweb</i>).
     *
     * @return a condition that reports {@link StandardUnmetCondition#NO_STUDENT_STATUS}
     */
    public static Condition studentStatus() {
        return Condition.require(StudentRecord::hasStudentStatus, NO_STUDENT_STATUS);
    }

    /**
     * Returns the condition that the student's entitlement has not ended ({@link StudentRecord#entitledUntil}). Every
     * {@link EligibilityPolicy} contains it.
     *
     * @return a condition that reports {@link StandardUnmetCondition#ENTITLEMENT_ENDED} from the day after the last day
     *     of the entitlement
     */
    public static Condition entitlementNotEnded() {
        return ENTITLEMENT_NOT_ENDED;
    }

    /**
     * Returns the condition of a PESEL number (<i>mieć numer PESEL</i>).
     *
     * @return a condition that reports {@link StandardUnmetCondition#NO_PESEL} if the registry has no number, and
     *     {@link StandardUnmetCondition#INVALID_PESEL} if its entry is not a PESEL number
     */
    public static Condition peselNumber() {
        return (student, today) -> {
            RegisteredPesel pesel = student.pesel();
            if (pesel instanceof RegisteredPesel.Valid) {
                return Optional.empty();
            }
            return Optional.of(pesel instanceof RegisteredPesel.Absent ? NO_PESEL : INVALID_PESEL);
        };
    }

    /**
     * Returns the condition of a student-card photo (<i>mieć w USOS zdjęcie do legitymacji</i>).
     *
     * @return a condition that reports {@link StandardUnmetCondition#NO_PHOTO}
     */
    public static Condition photo() {
        return Condition.require(student -> student.photo().isPresent(), NO_PHOTO);
    }

    /**
     * Returns the condition of a student-card photo whose file meets a university's requirements. It looks at the header
     * of the file, and does not decode the picture.
     *
     * <pre>{@code
     * EligibilityPolicy.standard().and(Conditions.photo(PhotoRequirements.standard()));
     * }</pre>
     *
     * <p>Add it to the policy for ordering: orders of students whose photos do not meet it wait. A university that checks
     * the photos in its registry first saves its students the waiting.
     *
     * @param requirements the type, the size in bytes and the size in pixels that are accepted
     * @return a condition that reports {@link StandardUnmetCondition#NO_PHOTO}, or else the first that applies of {@link
     *     StandardUnmetCondition#PHOTO_TYPE_NOT_ACCEPTED}, {@link StandardUnmetCondition#PHOTO_FILE_TOO_LARGE}, {@link
     *     StandardUnmetCondition#PHOTO_UNREADABLE}, {@link StandardUnmetCondition#PHOTO_TOO_FEW_PIXELS} and {@link
     *     StandardUnmetCondition#PHOTO_TOO_MANY_PIXELS}
     * @throws NullPointerException if {@code requirements} is null
     */
    public static Condition photo(PhotoRequirements requirements) {
        Objects.requireNonNull(requirements, "requirements");
        return (student, today) -> student.photo().map(requirements::unmet).orElse(Optional.of(NO_PHOTO));
    }

    /**
     * Returns the condition of an album number, which some universities require.
     *
     * @return a condition that reports {@link StandardUnmetCondition#NO_ALBUM_NUMBER}
     */
    public static Condition albumNumber() {
        return Condition.require(student -> student.albumNumber().isPresent(), NO_ALBUM_NUMBER);
    }

    /**
     * Returns the condition of a plastic card (ELS) that is extended, that is, valid today. A university's
     * own choice: some required it before July 2025. Since then the mLegitymacja no longer presupposes a plastic card.
     *
     * @return a condition that reports {@link StandardUnmetCondition#NO_PLASTIC_CARD} or {@link
     *     StandardUnmetCondition#PLASTIC_CARD_NOT_EXTENDED}; a card is valid on its last day, inclusive
     */
    public static Condition plasticCard() {
        return (student, today) -> {
            Optional<PlasticCard> card = student.plasticCard();
            if (card.isEmpty()) {
                return Optional.of(NO_PLASTIC_CARD);
            }
            boolean extended = !today.isAfter(card.get().validUntil());
            return extended ? Optional.empty() : Optional.of(PLASTIC_CARD_NOT_EXTENDED);
        };
    }

    /**
     * Returns the condition that the personal data are still those on the plastic card. A
     * university's own choice: some required it before July 2025, when the mLegitymacja presupposed a plastic card.
     *
     * @return a condition that reports {@link StandardUnmetCondition#PERSONAL_DATA_CHANGED}
     */
    public static Condition personalDataUnchanged() {
        return Condition.require(student -> !student.personalDataChangedSinceCard(), PERSONAL_DATA_CHANGED);
    }

    /**
     * Returns the condition of at least one programme of study that is not doctoral, which some universities require.
     *
     * @return a condition that reports {@link StandardUnmetCondition#STUDY_LEVEL_NOT_ENTITLED}, also for a student
     *     without any known programme
     */
    public static Condition firstSecondOrLongCycle() {
        Set<StudyLevel> entitled = EnumSet.complementOf(EnumSet.of(StudyLevel.DOCTORAL));
        return Condition.require(
                student -> student.studyLevels().stream().anyMatch(entitled::contains), STUDY_LEVEL_NOT_ENTITLED);
    }
}
