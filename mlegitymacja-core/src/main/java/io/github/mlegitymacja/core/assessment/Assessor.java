package io.github.mlegitymacja.core.assessment;

import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the registry about a student and applies a policy. Whatever the registry or a condition of the university throws
 * concerns this student only: it is logged and becomes an answer.
 */
public final class Assessor {

    private static final Logger LOG = LoggerFactory.getLogger(Assessor.class);
    private static final int FRAMES = 3;

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
            return unavailable(e);
        } catch (RuntimeException e) {
            return unreadable(id, e);
        }
    }

    private static Assessment apply(EligibilityPolicy policy, StudentRecord student, LocalDate today) {
        java.util.List<UnmetCondition> unmet = policy.unmet(student, today);
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

    private static Assessment unavailable(InfrastructureException failure) {
        var event = failure.isRetryable() ? LOG.atDebug() : LOG.atError();
        event.addKeyValue("message", failure.getMessage())
                .log(failure.isRetryable() ? "registry.unavailable" : "registry.permanent_failure");
        return new Assessment.Unavailable(failure);
    }

    /** The message of the exception may contain personal data and is not logged. */
    private static Assessment unreadable(StudentId id, RuntimeException failure) {
        LOG.atError()
                .addKeyValue("student", id)
                .addKeyValue("error", failure.getClass().getName())
                .addKeyValue("at", List.of(failure.getStackTrace()).take(FRAMES).mkString(", "))
                .log("student.unreadable");
        return new Assessment.Unreadable(failure);
    }
}
