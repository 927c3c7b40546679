package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A condition that a student must meet to have an mLegitymacja.
 *
 * <pre>{@code
 * // depends on the student's record only
 * Condition notDoctoral = Condition.require(
 *         student -> !student.studyLevels().contains(StudyLevel.DOCTORAL),
 *         UnmetCondition.of("DOCTORAL_STUDENT", "doktorantom nie przysługuje", "doctoral students are not eligible"));
 *
 * // depends on the day as well
 * UnmetCondition tooEarly = UnmetCondition.of("TOO_EARLY", "zamawianie od 1 marca", "orders open on 1 March");
 * Condition notBeforeMarch = (student, today) ->
 *         today.isBefore(LocalDate.of(2027, 3, 1)) ? Optional.of(tooEarly) : Optional.empty();
 * }</pre>
 *
 * <p>An implementation is a pure function of its arguments: it does not read a clock or a database, has no state, and
 * throws no exception. It is thread-safe.
 */
@FunctionalInterface
public interface Condition {

    /**
     * Checks a student.
     *
     * @param student the student's record
     * @param today the Europe/Warsaw date
     * @return the unmet condition, or empty if the student meets it
     */
    Optional<UnmetCondition> unmet(StudentRecord student, LocalDate today);

    /**
     * Creates a condition that depends only on the student's record.
     *
     * @param met returns whether a student meets the condition
     * @param unmet the result for a student who does not
     * @return the condition
     * @throws NullPointerException if an argument is null
     */
    static Condition require(Predicate<StudentRecord> met, UnmetCondition unmet) {
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(unmet, "unmet");
        return (student, today) -> met.test(student) ? Optional.empty() : Optional.of(unmet);
    }
}
