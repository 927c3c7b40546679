package io.github.mlegitymacja.core.assessment;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the registry says about a student, seen through a policy. Only two of the five answers say anything certain. */
public sealed interface Assessment {

    /** Returns why nothing is known about the student; empty if the registry has answered. */
    default Optional<Throwable> failure() {
        if (this instanceof Unavailable unavailable) {
            return Optional.of(unavailable.cause());
        }
        return this instanceof Unreadable unreadable ? Optional.of(unreadable.cause()) : Optional.empty();
    }

    /** The student meets all conditions. */
    record Eligible(StudentRecord student) implements Assessment {

        /** Returns the earlier of a day and the last day on which the student is entitled. */
        public LocalDate atMost(LocalDate day) {
            return student.entitledUntil().filter(day::isAfter).orElse(day);
        }
    }

    /** The student does not meet all conditions; {@code unmet} has at least one. */
    record NotEligible(List<UnmetCondition> unmet) implements Assessment {}

    /** The registry has no such student; perhaps it is incomplete at the moment. */
    record Missing() implements Assessment {}

    /** The registry did not answer. */
    record Unavailable(InfrastructureException cause) implements Assessment {}

    /** The student's record cannot be read, or a condition of the university cannot be applied to it. */
    record Unreadable(Throwable cause) implements Assessment {}
}
