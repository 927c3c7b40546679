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
 *   <li><b>Identity.</b> Keys are compared exactly. Two keys that differ in any character are never the same student, not
 *       even if they differ only in case, in an accent or in leading zeros. A key that the registry cannot have, for example
 *       one with letters if all keys are numbers, is unknown.
 *   <li><b>Freshness.</b> A record is as fresh as the source that the application reads. At many universities that is a
 *       copy which a migration updates several times a day, or once a night. An adapter adds no cache of more than ten
 *       minutes to it, however often a student is read. This holds for each attribute, and for the answer that there is no
 *       such student. The age of an answer counts from when the request to the source began; exactly ten minutes are
 *       permitted. If the clock has stepped back, an answer from the future is too old.
 *   <li><b>Consistency.</b> All attributes of a record were in the source at the same time.
 *   <li><b>Windows.</b> While the source is incomplete, for example during a migration, a call throws an {@link
 *       InfrastructureException}. A record that is missing or wrong for that time must not look like a student who has
 *       left. The library still protects itself: a missing record never closes an order, and the entitlement check
 *       stops if too many students seem to have left.
 *   <li><b>Time-outs.</b> Every call ends within a bounded time, which must be shorter than half of the lease of the
 *       background work.
 *   <li><b>Errors.</b> Any failure is an {@link InfrastructureException}, never an empty result, and never a record without
 *       what could not be read. An answer that is cached, also that there is no such student, may be returned during an
 *       outage or a window as long as at other times. A failure may be remembered for ten
 *       minutes, counted like the age of an answer, but only for its student unless it certainly was an outage or a window:
 *       then answers are right again. A record that cannot be turned
 *       into a {@link StudentRecord} throws any exception; better another one than an {@link InfrastructureException}, which
 *       the library takes for an outage. It throws for its own student only, all others are found. It is never an empty
 *       result or a former record, except an answer that is cached from before. A null argument is a {@link
 *       NullPointerException}.
 *   <li><b>Secrecy.</b> No exception, cause of an exception or suppressed exception has a name, a PESEL number, an album
 *       number or a photo in its message. The student's key is no secret.
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
     * @return the record, whose id is {@code id}; empty if the registry has answered reliably that it has no student with
     *     exactly this key
     * @throws NullPointerException if {@code id} is null
     * @throws InfrastructureException if the registry cannot answer; the result is never empty for this reason
     */
    Optional<StudentRecord> find(StudentId id);
}
