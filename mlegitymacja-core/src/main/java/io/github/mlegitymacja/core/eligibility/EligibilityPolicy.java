package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.student.StudentRecord;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/**
 * The conditions that a university sets, all of which a student must meet to have an mLegitymacja.
 *
 * <p>Immutable and thread-safe.
 */
public final class EligibilityPolicy {

    private final List<Condition> conditions;

    private EligibilityPolicy(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * The founding document's three conditions: student status, PESEL number, photo.
     *
     * @return the standard policy
     */
    public static EligibilityPolicy standard() {
        return new EligibilityPolicy(List.of(Conditions.studentStatus(), Conditions.peselNumber(), Conditions.photo()));
    }

    /**
     * This policy with more conditions.
     *
     * @param more conditions to meet as well, judged after those of this policy
     * @return the longer policy
     * @throws NullPointerException if a condition is null
     */
    public EligibilityPolicy and(Condition... more) {
        Arrays.stream(more).forEach(condition -> Objects.requireNonNull(condition, "more"));
        return new EligibilityPolicy(conditions.appendAll(List.of(more)));
    }

    /**
     * Judges a student by every condition.
     *
     * @param student the student's record
     * @param today the Europe/Warsaw date
     * @return the record of an eligible student, or every unmet condition in the policy's order, at least one
     * @throws NullPointerException if an argument is null
     */
    public Validation<Seq<UnmetCondition>, StudentRecord> check(StudentRecord student, LocalDate today) {
        Objects.requireNonNull(student, "student");
        Objects.requireNonNull(today, "today");
        Seq<UnmetCondition> unmet = conditions
                .map(condition -> condition.check(student, today))
                .filter(Validation::isInvalid)
                .map(Validation::getError);
        return unmet.isEmpty() ? Validation.valid(student) : Validation.invalid(unmet);
    }
}
