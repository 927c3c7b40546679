package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A correct registry that answers from a copy of all students, which it refreshes every minute. */
class RegistryWithCopy extends InMemoryRegistryWithFaults {

    private static final Duration MOST_AGE = Duration.ofMinutes(5);

    volatile Copy copy = new Copy(Map.of(), Set.of(), now);
    private Instant lastAttempt = now;

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        Objects.requireNonNull(id, "id");
        Copy present = copy;
        if (present.at().plus(MOST_AGE).isBefore(now)) {
            throw new InfrastructureException("the copy is too old");
        }
        if (present.unreadable().contains(id)) {
            throw new IllegalStateException("a record cannot be read");
        }
        return Optional.ofNullable(present.students().get(id));
    }

    @Override
    void pass(Duration time) {
        super.pass(time);
        if (!now.isBefore(lastAttempt.plusSeconds(60))) {
            lastAttempt = now;
            try {
                refresh();
            } catch (InfrastructureException e) {
                // The next attempt is in a minute.
            }
        }
    }

    void refresh() {
        connection.step();
        requireCompleteSource();
        Map<StudentId, StudentRecord> readable = new HashMap<>();
        Set<StudentId> unreadable = new HashSet<>();
        for (StudentId id : students.keySet()) {
            connection.step();
            try {
                recorded(id).ifPresent(record -> readable.put(id, record));
            } catch (IllegalStateException e) {
                unreadable.add(id);
            }
        }
        copy = new Copy(readable, unreadable, now);
    }

    record Copy(Map<StudentId, StudentRecord> students, Set<StudentId> unreadable, Instant at) {}
}
