package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;

/**
 * The university's student registry, for example USOS.
 *
 * <p>Asked when a student looks, when they order, before each hand-over, and when open orders are checked again.
 * <b>Freshness:</b> a change in the registry should be seen within minutes; a record may be cached no longer than that,
 * for a student who has lost the entitlement must not get the document. All methods may be called at once by any thread.
 * Every call ends within a bounded time: a hand-over asks for each order of its batch while its lease lasts.
 */
public interface StudentRegistry {

    /**
     * Reads a student's record.
     *
     * @param id whose record
     * @return the record, whose id is {@code id}; empty if the registry knows no such student
     * @throws NullPointerException if {@code id} is null
     * @throws InfrastructureException if the registry cannot answer; never an empty result for that
     */
    Optional<StudentRecord> find(StudentId id);
}
