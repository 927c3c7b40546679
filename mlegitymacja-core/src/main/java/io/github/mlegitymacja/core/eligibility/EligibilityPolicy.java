package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The conditions of a university. A student must meet all of them to have an mLegitymacja.
 *
 * <pre>{@code
 * EligibilityPolicy.standard();                                                   // the usual three conditions
 * EligibilityPolicy.standard().and(Conditions.albumNumber());                     // four conditions
 * EligibilityPolicy.of(Conditions.studentStatus(), Conditions.peselNumber());     // these two only
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class EligibilityPolicy {

    private final List<Condition> conditions;

    private EligibilityPolicy(Stream<Condition> conditions) {
        this.conditions = conditions
                .map(condition -> Objects.requireNonNull(condition, "conditions"))
                .toList();
    }

    /**
     * Returns the policy of Warsaw University of Technology's page for students: student status, PESEL number and
     * photo.
     *
     * @return the standard policy
     */
    public static EligibilityPolicy standard() {
        return of(Conditions.studentStatus(), Conditions.peselNumber(), Conditions.photo());
    }

    /**
     * Creates a policy from a list of conditions.
     *
     * @param first the condition that students read first
     * @param more the other conditions, in the order in which students read them
     * @return the policy
     * @throws NullPointerException if a condition is null
     */
    public static EligibilityPolicy of(Condition first, Condition... more) {
        return new EligibilityPolicy(Stream.concat(Stream.of(first), Stream.of(more)));
    }

    /**
     * Returns a policy with further conditions; this policy does not change.
     *
     * @param conditions the conditions to add, after those of this policy
     * @return the new policy
     * @throws NullPointerException if a condition is null
     */
    public EligibilityPolicy and(Condition... conditions) {
        return new EligibilityPolicy(Stream.concat(this.conditions.stream(), Stream.of(conditions)));
    }

    /**
     * Checks a student against every condition.
     *
     * @param student the student's record
     * @param today the Europe/Warsaw date
     * @return all unmet conditions, in the policy's order, each once even if two conditions report it; empty for an
     *     eligible student
     * @throws NullPointerException if an argument is null
     */
    public List<UnmetCondition> unmet(StudentRecord student, LocalDate today) {
        Objects.requireNonNull(student, "student");
        Objects.requireNonNull(today, "today");
        var unmet = new LinkedHashSet<UnmetCondition>();
        conditions.forEach(condition -> condition.unmet(student, today).ifPresent(unmet::add));
        return List.copyOf(unmet);
    }
}
