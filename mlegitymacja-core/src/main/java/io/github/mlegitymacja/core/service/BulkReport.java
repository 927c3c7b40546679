package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a run of {@link BulkOrders} has done: how many students had which outcome, and for which students a person must
 * act.
 *
 * <pre>{@code
 * report.count(BulkOutcome.PLACED);                            // 27114
 * report.students(BulkOutcome.RENEWAL_DUE).forEach(letters::askToRenew);
 * report.unmet().forEach((condition, students) ->
 *         show(texts.in(condition.text(), locale) + ": " + students.size()));
 * }</pre>
 *
 * <p>{@link #toString} contains the numbers and no student. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class BulkReport {

    BulkReport() {}

    static ImmutableBulkReport.Builder builder() {
        return ImmutableBulkReport.builder();
    }

    /**
     * Returns whether the run goes on, or why it has ended.
     *
     * @return the state
     */
    public abstract BulkState state();

    /**
     * Returns the number of students for each outcome.
     *
     * @return the numbers in the sequence of the constants; outcomes that did not occur are not contained
     */
    public abstract Map<BulkOutcome, Integer> counts();

    /**
     * Returns the students for whom a person must act, by outcome.
     *
     * @return the students in the sequence of the run; never those with {@link BulkOutcome#PLACED} and {@link
     *     BulkOutcome#ALREADY_OPEN}
     */
    public abstract Map<BulkOutcome, List<StudentId>> students();

    /**
     * Returns the students who are not eligible, by unmet condition. A student who does not meet several conditions is
     * contained several times.
     *
     * @return the students for each condition, in the sequence in which the run met them
     */
    public abstract Map<UnmetCondition, List<StudentId>> unmet();

    /**
     * Returns the number of students with an outcome.
     *
     * @param outcome the outcome
     * @return 0 or more
     */
    public final int count(BulkOutcome outcome) {
        return counts().getOrDefault(outcome, 0);
    }

    /**
     * Returns the students with an outcome for whom a person must act.
     *
     * @param outcome the outcome
     * @return the students in the sequence of the run; empty for {@link BulkOutcome#PLACED} and {@link
     *     BulkOutcome#ALREADY_OPEN}
     */
    public final List<StudentId> students(BulkOutcome outcome) {
        return students().getOrDefault(outcome, List.of());
    }

    /**
     * Returns the students about whom nothing could be decided, because the registry did not answer, or their records or
     * one of their orders cannot be read. A later run can begin with them:
     *
     * <pre>{@code
     * bulk.place(report.undecided().stream(), operator, AfterBatch.GO_ON);
     * }</pre>
     *
     * @return the students; not those whom a run that has stopped did not reach
     */
    public final List<StudentId> undecided() {
        return Stream.of(BulkOutcome.REGISTRY_UNAVAILABLE, BulkOutcome.UNREADABLE_RECORD, BulkOutcome.UNREADABLE_ORDER)
                .flatMap(outcome -> students(outcome).stream())
                .toList();
    }

    /**
     * Returns the number of students that the run has gone through.
     *
     * @return the sum of all {@link #counts}
     */
    public final int total() {
        return counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the numbers, without students. */
    @Override
    public final String toString() {
        Map<String, Integer> conditions = unmet().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().code(),
                        entry -> entry.getValue().size(),
                        Integer::sum,
                        TreeMap::new));
        return state() + " " + total() + " " + counts() + " " + conditions;
    }
}
