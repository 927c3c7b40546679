package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.student.StudentRecord;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One condition of having an mLegitymacja. A pure, thread-safe function; {@link Conditions} has the known ones, and any
 * lambda will do for a university's own.
 */
@FunctionalInterface
public interface Condition {

    /**
     * Judges a student.
     *
     * @param student the student's record
     * @param today the Europe/Warsaw date
     * @return the record if the condition is met, or what to tell the student
     */
    Validation<UnmetCondition, StudentRecord> check(StudentRecord student, LocalDate today);

    /**
     * A condition that does not depend on the date.
     *
     * @param met whether a record meets the condition
     * @param otherwise what to tell the student if not
     * @return the condition
     * @throws NullPointerException if an argument is null
     */
    static Condition require(Predicate<StudentRecord> met, UnmetCondition otherwise) {
        Objects.requireNonNull(met, "met");
        Validation<UnmetCondition, StudentRecord> unmet =
                Validation.invalid(Objects.requireNonNull(otherwise, "otherwise"));
        return (student, today) -> met.test(student) ? Validation.valid(student) : unmet;
    }
}
