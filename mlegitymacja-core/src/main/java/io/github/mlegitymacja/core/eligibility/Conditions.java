package io.github.mlegitymacja.core.eligibility;

import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.INVALID_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_ALBUM_NUMBER;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PHOTO;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PLASTIC_CARD;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_STUDENT_STATUS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PERSONAL_DATA_CHANGED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PLASTIC_CARD_NOT_EXTENDED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.STUDY_LEVEL_NOT_ENTITLED;

import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import io.vavr.control.Validation;
import java.util.EnumSet;
import java.util.Set;

/** The conditions known from the founding document and from other universities' public pages, one function each. */
public final class Conditions {

    private Conditions() {}

    /**
     * Founding document: <i>posiadać status studenta w USOSweb</i>.
     *
     * @return the condition
     */
    public static Condition studentStatus() {
        return Condition.require(StudentRecord::hasStudentStatus, NO_STUDENT_STATUS);
    }

    /**
     * Founding document: <i>mieć numer PESEL</i>. A missing number and a wrong one are told apart.
     *
     * @return the condition
     */
    public static Condition peselNumber() {
        return (student, today) -> {
            RegisteredPesel pesel = student.pesel();
            if (pesel instanceof RegisteredPesel.Valid) {
                return Validation.valid(student);
            }
            return Validation.invalid(pesel instanceof RegisteredPesel.Absent ? NO_PESEL : INVALID_PESEL);
        };
    }

    /**
     * Founding document: <i>mieć w USOS zdjęcie do legitymacji</i>.
     *
     * @return the condition
     */
    public static Condition photo() {
        return Condition.require(student -> student.photo().isPresent(), NO_PHOTO);
    }

    /**
     * Asked by some universities: an album number was given.
     *
     * @return the condition
     */
    public static Condition albumNumber() {
        return Condition.require(student -> student.albumNumber().isPresent(), NO_ALBUM_NUMBER);
    }

    /**
     * Asked by some universities: a plastic card (ELS) exists and is extended, that is, valid today.
     *
     * @return the condition
     */
    public static Condition plasticCard() {
        return (student, today) -> student.plasticCard()
                .map(card -> today.isAfter(card.validUntil())
                        ? Validation.<UnmetCondition, StudentRecord>invalid(PLASTIC_CARD_NOT_EXTENDED)
                        : Validation.<UnmetCondition, StudentRecord>valid(student))
                .orElseGet(() -> Validation.invalid(NO_PLASTIC_CARD));
    }

    /**
     * Asked by some universities: personal data are those on the plastic card.
     *
     * @return the condition
     */
    public static Condition personalDataUnchanged() {
        return Condition.require(student -> !student.personalDataChangedSinceCard(), PERSONAL_DATA_CHANGED);
    }

    /**
     * Asked by some universities: at least one programme of study is known and not doctoral.
     *
     * @return the condition
     */
    public static Condition firstSecondOrLongCycle() {
        Set<StudyLevel> entitled = EnumSet.complementOf(EnumSet.of(StudyLevel.DOCTORAL));
        return Condition.require(
                student -> student.studyLevels().stream().anyMatch(entitled::contains), STUDY_LEVEL_NOT_ENTITLED);
    }
}
