package io.github.mlegitymacja.core.assessment;

import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Asks the registry about a student and applies a policy. Whatever the registry or a condition of the university throws
 * concerns this student only: it becomes an answer, which the caller logs.
 */
public final class Assessor {

    private final StudentRegistry registry;

    public Assessor(StudentRegistry registry) {
        this.registry = registry;
    }

    public Assessment assess(StudentId id, EligibilityPolicy policy, LocalDate today) {
        Objects.requireNonNull(id, "student");
        try {
            return registry.find(id)
                    .<Assessment>map(found -> apply(policy, sameStudent(found, id), today))
                    .orElseGet(Assessment.Missing::new);
        } catch (InfrastructureException e) {
            return new Assessment.Unavailable(e);
        } catch (Throwable e) {
            return new Assessment.Unreadable(Survivable.orRethrow(e));
        }
    }

    private static Assessment apply(EligibilityPolicy policy, StudentRecord student, LocalDate today) {
        List<UnmetCondition> unmet = policy.unmet(student, today);
        return unmet.isEmpty() ? new Assessment.Eligible(student) : new Assessment.NotEligible(unmet);
    }

    /**
     * An adapter that answers with another student's record, for example because its database ignores case, would show
     * one student's codes to another.
     */
    private static StudentRecord sameStudent(StudentRecord found, StudentId id) {
        if (!found.id().equals(id)) {
            throw new IllegalStateException("the registry answered with the record of another student");
        }
        return found;
    }
}
