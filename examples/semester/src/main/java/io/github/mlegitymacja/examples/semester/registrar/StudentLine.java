package io.github.mlegitymacja.examples.semester.registrar;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import io.github.mlegitymacja.spi.text.PlainText;
import io.github.mlegitymacja.spi.text.Text;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the export, split into fields.
 *
 * @param header assigns the fields to columns
 * @param fields as many fields as the header has
 */
record StudentLine(Header header, List<String> fields) {

    /** Ids become names of files, and digits are safe in every file system. */
    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

    private static final Map<String, Boolean> YES_OR_NO = LinkedHashMap.of("tak", true, "nie", false);
    private static final Map<String, StudyLevel> LEVELS = LinkedHashMap.of(
            "pierwszego stopnia", StudyLevel.FIRST_CYCLE,
            "drugiego stopnia", StudyLevel.SECOND_CYCLE,
            "jednolite magisterskie", StudyLevel.LONG_CYCLE,
            "doktorskie", StudyLevel.DOCTORAL);

    /**
     * Reads the student. A missing or mistyped PESEL number does not break the line; the student sees it as an unmet
     * condition.
     *
     * @return the student, or all problems of the line
     */
    Validation<Seq<Text>, StudentRecord> toStudent() {
        return Validation.combine(
                        id(),
                        name(Column.FAMILY_NAME, Column.GIVEN_NAMES),
                        name(Column.GIVEN_NAMES, Column.FAMILY_NAME),
                        albumNumber(),
                        oneOf(Column.STUDY_LEVEL, LEVELS),
                        oneOf(Column.STUDENT_STATUS, YES_OR_NO),
                        oneOf(Column.PHOTO, YES_OR_NO))
                .ap(this::student);
    }

    private StudentRecord student(
            StudentId id,
            Optional<String> familyName,
            Optional<String> givenNames,
            Optional<String> albumNumber,
            StudyLevel level,
            boolean hasStatus,
            boolean hasPhoto) {
        return StudentRecord.builder()
                .id(id)
                .familyName(familyName)
                .givenNames(givenNames)
                .pesel(RegisteredPesel.of(field(Column.PESEL)))
                .albumNumber(albumNumber)
                .studyLevels(Set.of(level))
                .hasStudentStatus(hasStatus)
                .photo(hasPhoto ? Optional.of(photo(id)) : Optional.empty())
                .build();
    }

    /** Draws a placeholder, because the export contains no pictures. */
    private static Photo photo(StudentId id) {
        return PlaceholderPhoto.of(id);
    }

    private Validation<Text, StudentId> id() {
        String id = field(Column.ID);
        return ID.matcher(id).matches() ? Validation.valid(new StudentId(id)) : Validation.invalid(LineProblem.badId());
    }

    /** Reads a name. A person may have given names only, or a family name only. */
    private Validation<Text, Optional<String>> name(Column column, Column other) {
        return field(column).isBlank() && !field(other).isBlank()
                ? Validation.valid(Optional.empty())
                : text(column).map(Optional::of);
    }

    private Validation<Text, Optional<String>> albumNumber() {
        return field(Column.ALBUM_NUMBER).isEmpty()
                ? Validation.valid(Optional.empty())
                : text(Column.ALBUM_NUMBER).map(Optional::of);
    }

    private Validation<Text, String> text(Column column) {
        try {
            return Validation.valid(PlainText.require(field(column), column.title(), StudentRecord.MAX_LENGTH));
        } catch (IllegalArgumentException unfit) {
            return Validation.invalid(LineProblem.badText(column));
        }
    }

    private <T> Validation<Text, T> oneOf(Column column, Map<String, T> meanings) {
        return meanings.get(field(column)).toValidation(() -> LineProblem.notOneOf(column, meanings.keySet()));
    }

    private String field(Column column) {
        return fields.get(header.position(column));
    }
}
