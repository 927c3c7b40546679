package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Orders for everybody: places an order for each student who may have one. Since July 2025 a university must issue an
 * mLegitymacja to every student who has a PESEL number.
 *
 * <pre>{@code
 * var bulk = new BulkOrders(university);
 * try (Stream<StudentId> students = usos.studentsOfThisSemester()) {
 *     BulkReport report = bulk.place(students, new OperatorId("clerk-7"), soFar -> {
 *         log.info("{}", soFar);
 *         work.runUntilIdle();                        // lets the ministry keep up
 *         return clock.instant().isBefore(morning);   // false stops the run
 *     });
 *     report.students(BulkOutcome.RENEWAL_DUE).forEach(letters::askToRenew);
 * }
 * }</pre>
 *
 * <ul>
 *   <li><b>Who is left out.</b> Students who have an open order of this semester or the previous one, and students whose
 *       latest order was cancelled or revoked in this semester: nobody gets again what a person has closed. An order that
 *       has failed is placed again. A lapsed order is cancelled first, as by {@link OrderService#order}. {@link BulkOutcome}
 *       lists all outcomes.
 *   <li><b>Running it again</b> with the same students is safe at any time, and places no second order. Students who have
 *       an order are skipped without asking the registry. So a run that was stopped, or whose process has died, is
 *       continued by a new run with all students.
 *   <li><b>Failures.</b> If the registry does not answer for a student, or the record cannot be read, that student is
 *       counted and the run goes on. After ten students in a row without an answer, the run stops. If the store does not
 *       answer, the method throws {@link InfrastructureException}; orders that were placed stay.
 *   <li><b>Memory.</b> A run holds the orders of one batch of 100 students, and the ids of the students for whom a person
 *       must act. It reads the stream one batch at a time, and does not close it.
 *   <li><b>Thread safety.</b> Any number of threads and processes may run it at the same time, for the same students as
 *       well, while students order and cancel. Each order is placed once, and one of the runs counts it.
 * </ul>
 */
@CheckReturnValue
public final class BulkOrders {

    private static final int BATCH_SIZE = 100;

    private final University university;
    private final OrderRepository orders;

    /**
     * Creates the bulk orders of a university.
     *
     * @param university the university
     * @throws NullPointerException if {@code university} is null
     */
    public BulkOrders(University university) {
        this.university = Objects.requireNonNull(university, "university");
        this.orders = new OrderRepository(university.store(), university.listeners());
    }

    /**
     * Places an order for each student who may have one and has none.
     *
     * @param students the students, in the sequence in which to order; a student who occurs twice is ordered for once
     * @param operator the person who acts for the university, recorded in the history of each order
     * @param afterBatch is called after each batch of 100 students and after the last one, but not after a batch in which
     *     the run has ended early; what it throws ends the run and reaches the caller
     * @return what the run has done
     * @throws NullPointerException if an argument or a student is null
     * @throws InfrastructureException if the store does not answer; calling again continues
     */
    public BulkReport place(Stream<StudentId> students, OperatorId operator, AfterBatch afterBatch) {
        Objects.requireNonNull(afterBatch, "afterBatch");
        var byUniversity = Placement.byUniversity(Objects.requireNonNull(operator, "operator"));
        var run = new BulkRun(university, orders, byUniversity);
        Iterator<StudentId> rest = Objects.requireNonNull(students, "students").iterator();
        while (run.isRunning() && rest.hasNext()) {
            run.place(batch(rest));
            if (run.isRunning() && !afterBatch.goesOn(run.report()) && rest.hasNext()) {
                run.end(BulkState.STOPPED);
            }
        }
        if (run.isRunning()) {
            run.end(BulkState.FINISHED);
        }
        return run.report();
    }

    private static List<StudentId> batch(Iterator<StudentId> rest) {
        var batch = new ArrayList<StudentId>(BATCH_SIZE);
        while (batch.size() < BATCH_SIZE && rest.hasNext()) {
            batch.add(Objects.requireNonNull(rest.next(), "student"));
        }
        return batch;
    }
}
