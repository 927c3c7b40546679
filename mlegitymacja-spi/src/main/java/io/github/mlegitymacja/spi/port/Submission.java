package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.style.TupleType;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * The data that the ministry receives when an order is submitted. {@link #toString} hides the personal data.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class Submission {

    Submission() {}

    /**
     * Creates a submission.
     *
     * @param order the order's key
     * @param student the student's record, read immediately before the submission
     * @param semester the semester in which the order was placed
     * @param validUntil the last day on which the document is valid, a Europe/Warsaw date
     * @return the submission
     * @throws NullPointerException if an argument is null
     */
    public static Submission of(OrderId order, StudentRecord student, Semester semester, LocalDate validUntil) {
        return ImmutableSubmission.make(order, student, semester, validUntil);
    }

    /**
     * Returns the order's key, which is also its key at the ministry.
     *
     * @return the order's key
     */
    public abstract OrderId order();

    /**
     * Returns the student's record, with names, PESEL number and photo.
     *
     * @return the record
     */
    public abstract StudentRecord student();

    /**
     * Returns the semester in which the order was placed.
     *
     * @return the semester
     */
    public abstract Semester semester();

    /**
     * Returns the last day on which the document is valid.
     *
     * @return a Europe/Warsaw date; the document is still valid on this day
     */
    public abstract LocalDate validUntil();
}
