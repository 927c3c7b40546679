package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.style.EditableValueType;
import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A student's record in the university's registry, as read at one point in time. It contains everything that
 * eligibility depends on, and everything about the student that the ministry receives.
 *
 * <p>Warsaw University of Technology's page for students names three conditions for an mLegitymacja: student status, a
 * PESEL number and a photo (see {@code docs/domain.md} in the repository). The methods below quote them.
 *
 * <p>This library does not store student records. Names, numbers and the photo are personal data: {@link #toString}
 * hides them. Immutable and thread-safe.
 *
 * <pre>{@code
 * StudentRecord student = StudentRecord.builder()
 *         .id(new StudentId("1024"))
 *         .givenNames("Ada Maria")
 *         .familyName("Nowak")
 *         .hasStudentStatus(true)
 *         .pesel(RegisteredPesel.of("44051401359"))
 *         .photo(Photo.of("image/jpeg", bytes))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@EditableValueType
public abstract class StudentRecord {

    /** The maximum length of the given names, the family name and the album number, in characters each. */
    public static final int MAX_LENGTH = 200;

    StudentRecord() {}

    /**
     * Returns a builder; {@link #id}, {@link #givenNames}, {@link #familyName} and {@link #hasStudentStatus} are
     * mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the student's key at the university.
     *
     * @return the key
     */
    public abstract StudentId id();

    /**
     * Returns the given names as on the student card.
     *
     * @return one or more names, together 1 to {@value #MAX_LENGTH} characters
     */
    @Value.Redacted
    public abstract String givenNames();

    /**
     * Returns the family name as on the student card.
     *
     * @return the name, 1 to {@value #MAX_LENGTH} characters
     */
    @Value.Redacted
    public abstract String familyName();

    /**
     * Returns whether the person is a student now. Condition: <i>posiadać status studenta w USOSweb</i>.
     *
     * @return true for a student
     */
    public abstract boolean hasStudentStatus();

    /**
     * Returns the PESEL number as recorded in the registry. Condition: <i>mieć numer PESEL</i>.
     *
     * @return a valid number, an invalid entry, or no number; {@link RegisteredPesel.Absent} by default
     */
    @Value.Default
    @Value.Redacted
    public RegisteredPesel pesel() {
        return new RegisteredPesel.Absent();
    }

    /**
     * Returns the student-card photo. Condition: <i>mieć w USOS zdjęcie do legitymacji</i>.
     *
     * @return the photo, or empty if the registry has none
     */
    @Value.Redacted
    public abstract Optional<Photo> photo();

    /**
     * Returns the album number (<i>numer albumu</i>).
     *
     * @return 1 to {@value #MAX_LENGTH} characters, or empty if the student has none
     */
    @Value.Redacted
    public abstract Optional<String> albumNumber();

    /**
     * Returns the plastic student card (<i>elektroniczna legitymacja studencka</i>, ELS).
     *
     * @return the card, or empty if none was issued
     */
    public abstract Optional<PlasticCard> plasticCard();

    /**
     * Returns the levels of all programmes in which the student is enrolled.
     *
     * @return the levels; empty if the registry does not provide them
     */
    public abstract Set<StudyLevel> studyLevels();

    /**
     * Returns whether the names or the PESEL number have changed since the plastic card was issued.
     *
     * @return false by default
     */
    @Value.Default
    public boolean personalDataChangedSinceCard() {
        return false;
    }

    /**
     * Returns a builder that starts with the attributes of this record, so that some of them can be replaced.
     *
     * <pre>{@code
     * StudentRecord withoutStatus = student.toBuilder().hasStudentStatus(false).build();
     * }</pre>
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Checks that no text is blank or too long, or contains control characters or unpaired surrogates. */
    @Value.Check
    void check() {
        PlainText.require(givenNames(), "givenNames", MAX_LENGTH);
        PlainText.require(familyName(), "familyName", MAX_LENGTH);
        albumNumber().ifPresent(number -> PlainText.require(number, "albumNumber", MAX_LENGTH));
    }

    /**
     * Builds a {@link StudentRecord}. An attribute that is set again is replaced. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalStateException} if a mandatory attribute is missing, and {@link
     * IllegalArgumentException} if a text is blank or too long, or contains control characters or unpaired surrogates;
     * the message names the attribute and does not repeat the text.
     */
    public static final class Builder extends ImmutableStudentRecord.Builder {
        Builder() {}
    }
}
