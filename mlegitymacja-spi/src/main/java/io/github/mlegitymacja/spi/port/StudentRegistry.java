package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;

/**
 * The university's student registry, for example USOS.
 *
 * <p>The library reads it when a student opens the overview or places an order, before each submission, and when the
 * entitlement of students with open orders is checked.
 *
 * <p>Every implementation guarantees:
 *
 * <ul>
 *   <li><b>Freshness.</b> A record is as fresh as the source that the application reads. At many universities that is a
 *       copy which a migration updates several times a day, or once a night. An adapter adds no cache of more than some
 *       minutes to it.
 *   <li><b>Windows.</b> While the source is incomplete, for example during a migration, a call throws an {@link
 *       InfrastructureException}. A record that is missing or wrong for that time must not look like a student who has
 *       left. The library still protects itself: a missing record never closes an order, and the entitlement check
 *       stops if too many students seem to have left.
 *   <li><b>Time-outs.</b> Every call ends within a bounded time, which must be shorter than half of the lease of the
 *       background work.
 *   <li><b>Errors.</b> Any failure is an {@link InfrastructureException}, never an empty result. A record that cannot be
 *       turned into a {@link StudentRecord} may throw any other exception: only its student is affected. A null argument is a
 *       {@link NullPointerException}.
 *   <li><b>Thread safety.</b> Any number of threads may call all methods at the same time.
 * </ul>
 *
 * <pre>{@code
 * public Optional<StudentRecord> find(StudentId id) {
 *     return usos.findPerson(id.value()).map(person -> StudentRecord.builder()
 *             .id(id)
 *             .givenNames(person.givenNames())
 *             .familyName(person.familyName())
 *             .hasStudentStatus(person.isStudent())
 *             .entitledUntil(person.entitledUntil())        // empty if no end is known
 *             .pesel(RegisteredPesel.of(person.pesel()))   // accepts null, empty and mistyped entries
 *             .photo(person.photo().map(bytes -> Photo.of("image/jpeg", bytes)))
 *             .build());
 * }
 * }</pre>
 */
public interface StudentRegistry {

    /**
     * Reads a student's record.
     *
     * @param id the student's key at the university
     * @return the record, whose id is {@code id}; empty if the registry has no such student
     * @throws NullPointerException if {@code id} is null
     * @throws InfrastructureException if the registry cannot answer; the result is never empty for this reason
     */
    Optional<StudentRecord> find(StudentId id);
}
