package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.style.EditableValueType;
import io.github.mlegitymacja.spi.text.PlainText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * Returns a builder; {@link #id}, {@link #hasStudentStatus}, and one of {@link #givenNames} and {@link #familyName}
     * are mandatory.
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
     * @return one or more names, together 1 to {@value #MAX_LENGTH} characters; empty for a person who has a family
     *     name only
     */
    @Value.Redacted
    public abstract Optional<String> givenNames();

    /**
     * Returns the family name as on the student card.
     *
     * @return the name, 1 to {@value #MAX_LENGTH} characters; empty for a person who has given names only
     */
    @Value.Redacted
    public abstract Optional<String> familyName();

    /**
     * Returns the given names and the family name, as far as there are any.
     *
     * @return the names, separated by a space
     */
    public final String fullName() {
        return Stream.of(givenNames(), familyName()).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    /**
     * Returns whether the person is a student now. Condition: <i>posiadać status studenta w USOSweb</i>.
     *
     * @return true for a student
     */
    public abstract boolean hasStudentStatus();

    /**
     * Returns the last day on which the student is entitled to the document, if that day is known. First-cycle
     * graduates, for example, keep their rights until 31 October. The document is never valid longer, and from the day
     * after it the student can neither order nor keep one.
     *
     * @return a Europe/Warsaw date, on which the student is still entitled; empty if no end is known
     */
    public abstract Optional<LocalDate> entitledUntil();

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
     * Returns what only this university knows about its students, for conditions of its own. The library does not look at it.
     *
     * <pre>{@code
     * Condition.require(
     *         student -> "yes".equals(student.details().get("card-fee-paid")),
     *         UnmetCondition.of("CARD_FEE", "opłata za legitymację nie wpłynęła", "the fee for the card has not arrived"))
     * }</pre>
     *
     * @return values by name; empty by default
     */
    @Value.Redacted
    public abstract Map<String, String> details();

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

    /**
     * Removes the padding of texts, turns blank ones into absent ones, and checks that a name is left and that no text
     * is too long or contains control characters or unpaired surrogates.
     */
    @Value.Check
    StudentRecord checked() {
        StudentRecord stripped = stripped();
        if (stripped != this) {
            return stripped;
        }
        if (givenNames().isEmpty() && familyName().isEmpty()) {
            throw new IllegalArgumentException("givenNames and familyName are both missing or blank");
        }
        givenNames().ifPresent(names -> PlainText.require(names, "givenNames", MAX_LENGTH));
        familyName().ifPresent(name -> PlainText.require(name, "familyName", MAX_LENGTH));
        albumNumber().ifPresent(number -> PlainText.require(number, "albumNumber", MAX_LENGTH));
        return this;
    }

    private StudentRecord stripped() {
        return isStripped(givenNames()) && isStripped(familyName()) && isStripped(albumNumber())
                ? this
                : toBuilder()
                        .givenNames(stripped(givenNames()))
                        .familyName(stripped(familyName()))
                        .albumNumber(stripped(albumNumber()))
                        .build();
    }

    private static boolean isStripped(Optional<String> text) {
        return text.equals(stripped(text));
    }

    private static Optional<String> stripped(Optional<String> text) {
        return text.map(PlainText::strip).filter(stripped -> !stripped.isEmpty());
    }

    /**
     * Builds a {@link StudentRecord}. An attribute that is set again is replaced. Not thread-safe.
     *
     * <p>{@code build()} removes the padding of texts ({@link PlainText#strip}); a blank text is the same as none. It
     * throws {@link IllegalStateException} if a mandatory attribute is missing, and {@link IllegalArgumentException} if
     * there is no name at all, or if a text is too long or contains control characters or unpaired surrogates; the message
     * names the attribute and does not repeat the text.
     */
    public static final class Builder extends ImmutableStudentRecord.Builder {
        Builder() {}
    }
}
