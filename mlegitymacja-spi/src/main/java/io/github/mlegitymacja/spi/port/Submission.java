package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.style.TupleType;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What the ministry is told when an order is handed over. {@link #toString} hides the personal data.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class Submission {

    Submission() {}

    /**
     * A hand-over.
     *
     * @param order the order's key
     * @param student the student's record, read just before
     * @param semester the semester in which the order was placed
     * @param validUntil the last day of the document's validity
     * @return the hand-over
     * @throws NullPointerException if an argument is null
     */
    public static Submission of(OrderId order, StudentRecord student, Semester semester, LocalDate validUntil) {
        return ImmutableSubmission.make(order, student, semester, validUntil);
    }

    /**
     * The key under which the ministry keeps the order.
     *
     * @return the order's key
     */
    public abstract OrderId order();

    /**
     * The student, with names, PESEL number and photo.
     *
     * @return the record
     */
    public abstract StudentRecord student();

    /**
     * The semester in which the order was placed.
     *
     * @return the semester
     */
    public abstract Semester semester();

    /**
     * The last day of the document's validity, a Europe/Warsaw date.
     *
     * @return the day, itself included
     */
    public abstract LocalDate validUntil();
}
