package io.github.mlegitymacja.examples.quickstart.registrar;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.github.mlegitymacja.spi.text.PlainText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the export, cut into fields.
 *
 * @param header which field belongs to which column
 * @param fields as many as the header has
 */
record StudentLine(Header header, List<String> fields) {

    /** Ids name files later on: digits are safe in every file system. */
    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

    private static final Map<String, Boolean> YES_OR_NO = LinkedHashMap.of("tak", true, "nie", false);
    private static final Map<String, StudyLevel> LEVELS = LinkedHashMap.of(
            "pierwszego stopnia", StudyLevel.FIRST_CYCLE,
            "drugiego stopnia", StudyLevel.SECOND_CYCLE,
            "jednolite magisterskie", StudyLevel.LONG_CYCLE,
            "doktorskie", StudyLevel.DOCTORAL);

    /**
     * Reads the line. A missing or mistyped PESEL number is not a broken line: the student is served, and told so.
     *
     * @return the student, or everything that is wrong
     */
    Validation<Seq<LocalizedText>, StudentRecord> toStudent() {
        return Validation.combine(
                        id(),
                        text(Column.FAMILY_NAME),
                        text(Column.GIVEN_NAMES),
                        albumNumber(),
                        oneOf(Column.STUDY_LEVEL, LEVELS),
                        oneOf(Column.STUDENT_STATUS, YES_OR_NO),
                        oneOf(Column.PHOTO, YES_OR_NO))
                .ap(this::student);
    }

    private StudentRecord student(
            StudentId id,
            String familyName,
            String givenNames,
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

    /** The export says only whether there is a photo; the picture itself would come from the registry. */
    private static Photo photo(StudentId id) {
        return PlaceholderPhoto.of(id);
    }

    private Validation<LocalizedText, StudentId> id() {
        String id = field(Column.ID);
        return ID.matcher(id).matches() ? Validation.valid(new StudentId(id)) : Validation.invalid(LineProblem.badId());
    }

    private Validation<LocalizedText, Optional<String>> albumNumber() {
        return field(Column.ALBUM_NUMBER).isEmpty()
                ? Validation.valid(Optional.empty())
                : text(Column.ALBUM_NUMBER).map(Optional::of);
    }

    private Validation<LocalizedText, String> text(Column column) {
        try {
            return Validation.valid(PlainText.require(field(column), column.title(), StudentRecord.MAX_LENGTH));
        } catch (IllegalArgumentException unfit) {
            return Validation.invalid(LineProblem.badText(column));
        }
    }

    private <T> Validation<LocalizedText, T> oneOf(Column column, Map<String, T> meanings) {
        return meanings.get(field(column)).toValidation(() -> LineProblem.notOneOf(column, meanings.keySet()));
    }

    private String field(Column column) {
        return fields.get(header.position(column));
    }
}
