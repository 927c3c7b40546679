package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The conditions of a university that a student must meet, all of them.
 *
 * <p>A university has two policies. The one for <em>ordering</em> decides who may order. The one for <em>keeping</em>
 * decides who loses an order or a document, and should contain only what ends a student's rights: a student whose photo is
 * being replaced may not order today, but has lost nothing.
 *
 * <p>Every policy also contains the condition that the student's entitlement has not ended ({@link
 * StudentRecord#entitledUntil}), even if it is not listed.
 *
 * <pre>{@code
 * EligibilityPolicy.standard();                                                   // the usual three conditions
 * EligibilityPolicy.standard().and(Conditions.albumNumber());                     // four conditions
 * EligibilityPolicy.of(Conditions.studentStatus(), Conditions.peselNumber());     // these two only
 * EligibilityPolicy.entitlement();                                                // who may keep the document
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class EligibilityPolicy {

    private final List<Condition> conditions;

    private EligibilityPolicy(Stream<Condition> conditions) {
        this.conditions = Stream.concat(conditions, Stream.of(Conditions.entitlementNotEnded()))
                .map(condition -> Objects.requireNonNull(condition, "conditions"))
                .distinct()
                .toList();
    }

    /**
     * Returns the policy for ordering of Warsaw University of Technology's page for students: student status, PESEL
     * number and photo.
     *
     * @return the standard policy for ordering
     */
    public static EligibilityPolicy standard() {
        return of(Conditions.studentStatus(), Conditions.peselNumber(), Conditions.photo());
    }

    /**
     * Returns the policy for keeping an order or a document: student status.
     *
     * @return the standard policy for keeping
     */
    public static EligibilityPolicy entitlement() {
        return of(Conditions.studentStatus());
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
     * @return all unmet conditions, in the policy's order, each once even if two conditions report it; empty for a
     *     student who meets all of them
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
