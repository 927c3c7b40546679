package io.github.mlegitymacja.tck;

import static java.util.stream.Collectors.joining;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was recorded in the source so far, and what a registry must therefore return. Not thread-safe. */
final class RecordedStudents {

    private final StudentRegistryContract contract;
    private final Map<StudentId, StudentRecord> present = new HashMap<>();

    /** What was ever true of each student. */
    private final Map<StudentId, Set<Optional<StudentRecord>>> past = new HashMap<>();

    /** What was true of a student who has changed since every registry had to know it. */
    private final Map<StudentId, Set<Optional<StudentRecord>>> recent = new HashMap<>();

    private final List<String> changes = new ArrayList<>();

    RecordedStudents(StudentRegistryContract contract) {
        this.contract = contract;
    }

    Optional<StudentRecord> recorded(StudentId id) {
        return Optional.ofNullable(present.get(id));
    }

    /** Records a student in the source. */
    void put(StudentRecord record) {
        remember(record.id());
        contract.record(record);
        present.put(record.id(), record);
        changes.add("record " + record);
    }

    /** Removes a student from the source. */
    void remove(StudentId id, RemovableStudents source) {
        remember(id);
        source.removeStudent(id);
        present.remove(id);
        changes.add("remove " + id);
    }

    /** From now on only what was recorded last is right. */
    void settle() {
        recent.clear();
        changes.add("let minutes pass");
    }

    private void remember(StudentId id) {
        for (var former : List.of(past, recent)) {
            former.computeIfAbsent(id, unknown -> new HashSet<>()).add(expected(id));
        }
    }

    /** Fails unless the result is what was recorded last. */
    void assertPresent(StudentId id, Optional<StudentRecord> found) {
        if (!expected(id).equals(found)) {
            Records.assertSame(expected(id), found, where(id) + origin(id, found));
        }
    }

    /** Fails unless the result was right at a time since everything was settled. */
    void assertPresentOrRecent(StudentId id, Optional<StudentRecord> found) {
        if (!recent.getOrDefault(id, Set.of()).contains(found)) {
            assertPresent(id, found);
        }
    }

    private Optional<StudentRecord> expected(StudentId id) {
        return recorded(id).map(contract::asStored);
    }

    private String where(StudentId id) {
        String made = changes.stream().map(change -> "\n  " + change).collect(joining());
        return "after these changes" + made + "\nthe record of " + id;
    }

    /** Where a wrong record seems to come from. */
    private String origin(StudentId id, Optional<StudentRecord> found) {
        if (past.getOrDefault(id, Set.of()).contains(found)) {
            return ", which is a former one";
        }
        return present.keySet().stream()
                .filter(other -> expected(other)
                        .map(record -> record.toBuilder().id(id).build())
                        .equals(found))
                .map(other -> ", which has the data of " + other)
                .findFirst()
                .orElse("");
    }
}
