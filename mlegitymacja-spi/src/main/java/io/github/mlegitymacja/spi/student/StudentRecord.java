package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.style.ValueType;
import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the university's registry says of one student at one moment: all that decides about eligibility, and all that
 * the ministry is told.
 *
 * <p>Nothing here is stored by this library. Names, numbers and the photo are personal data: {@link #toString} hides
 * them. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class StudentRecord {

    /** The greatest length of a given name, family name or album number, in characters. */
    public static final int MAX_LENGTH = 200;

    StudentRecord() {}

    /**
     * A builder for a record; {@link #id}, {@link #givenNames}, {@link #familyName} and {@link #hasStudentStatus} have
     * no default.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The student's key at the university.
     *
     * @return the key
     */
    public abstract StudentId id();

    /**
     * Given names as on the student card.
     *
     * @return one or more names, 1 to {@value #MAX_LENGTH} characters
     */
    @Value.Redacted
    public abstract String givenNames();

    /**
     * Family name as on the student card.
     *
     * @return 1 to {@value #MAX_LENGTH} characters
     */
    @Value.Redacted
    public abstract String familyName();

    /**
     * Whether the person is a student now (founding document: <i>status studenta w USOSweb</i>).
     *
     * @return true for a student
     */
    public abstract boolean hasStudentStatus();

    /**
     * The PESEL number as the registry holds it (founding document: <i>numer PESEL</i>).
     *
     * @return absent by default
     */
    @Value.Default
    @Value.Redacted
    public RegisteredPesel pesel() {
        return new RegisteredPesel.Absent();
    }

    /**
     * The student-card photo (founding document: <i>zdjęcie do legitymacji</i>).
     *
     * @return the photo, or empty if the registry has none
     */
    @Value.Redacted
    public abstract Optional<Photo> photo();

    /**
     * The album number (<i>numer albumu</i>).
     *
     * @return 1 to {@value #MAX_LENGTH} characters, or empty if none was given
     */
    @Value.Redacted
    public abstract Optional<String> albumNumber();

    /**
     * The plastic student card (<i>ELS</i>).
     *
     * @return the card, or empty if none was issued
     */
    public abstract Optional<PlasticCard> plasticCard();

    /**
     * The levels of all programmes that the student is enrolled in.
     *
     * @return the levels; empty if the registry does not tell
     */
    public abstract Set<StudyLevel> studyLevels();

    /**
     * Whether names or PESEL number have changed since the plastic card was issued.
     *
     * @return false by default
     */
    @Value.Default
    public boolean personalDataChangedSinceCard() {
        return false;
    }

    /** Refuses texts that are blank, over-long or contain control characters. */
    @Value.Check
    void check() {
        PlainText.require(givenNames(), "givenNames", MAX_LENGTH);
        PlainText.require(familyName(), "familyName", MAX_LENGTH);
        albumNumber().ifPresent(number -> PlainText.require(number, "albumNumber", MAX_LENGTH));
    }

    /**
     * Builds a {@link StudentRecord}; each attribute may be set once. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalStateException} if a mandatory attribute is missing, and {@link
     * IllegalArgumentException} naming an attribute whose text is blank, over-long or contains control characters.
     */
    public static final class Builder extends ImmutableStudentRecord.Builder {
        Builder() {}
    }
}
