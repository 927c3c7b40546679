package io.github.mlegitymacja.tck;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was in the source when, and what a registry may therefore answer: what was true at a moment of the last ten minutes at
 * which the source could be read. Not thread-safe.
 */
final class SourceHistory {

    /** For so long an answer may be cached and a failure may be remembered; this age is permitted, too. */
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final StudentRegistryContract contract;
    private final Map<StudentId, StudentRecord> present = new HashMap<>();
    private final Map<StudentId, List<State>> states = new HashMap<>();
    private final List<String> acts = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private boolean mayFail;
    private Optional<Duration> outSince = Optional.empty();
    private Optional<Duration> lastFailure = Optional.empty();

    SourceHistory(StudentRegistryContract contract) {
        this.contract = contract;
    }

    /** The record that was recorded last, unless the student was removed. */
    Optional<StudentRecord> present(StudentId id) {
        return Optional.ofNullable(present.get(id));
    }

    boolean isReadable(StudentId id) {
        List<State> all = statesOf(id);
        return all.get(all.size() - 1).isReadable();
    }

    void put(StudentRecord record) {
        contract.record(record);
        present.put(record.id(), record);
        become(record.id(), Optional.of(contract.asStored(record)), true);
        acts.add("record " + record);
    }

    void putPesel(StudentRecord record, String entry, PeselEntries source) {
        put(record);
        source.recordPesel(record.id(), entry);
        StudentRecord typed =
                record.toBuilder().pesel(RegisteredPesel.of(entry)).build();
        become(record.id(), Optional.of(contract.asStored(typed)), true);
        acts.add("type another PESEL number");
    }

    void remove(StudentId id, RemovableStudents source) {
        source.removeStudent(id);
        present.remove(id);
        become(id, Optional.empty(), true);
        acts.add("remove " + id);
    }

    void damage(StudentId id, DamageableRecords source) {
        source.damageRecord(id);
        become(id, Optional.empty(), false);
        acts.add("damage " + id);
    }

    void pass(Duration time) {
        contract.letTimePass(time);
        now = now.plus(time);
        acts.add("let pass " + time);
    }

    /** From now on the source cannot be read. */
    void breakDown(Runnable failure) {
        outSince = Optional.of(now);
        breakSometimes("the source cannot be read", failure);
    }

    /** From now on some calls may fail. */
    void breakSometimes(String what, Runnable failure) {
        failure.run();
        mayFail = true;
        acts.add(what);
    }

    void recover(Runnable recovery) {
        recovery.run();
        mayFail = false;
        outSince = Optional.empty();
        lastFailure = Optional.of(now);
        acts.add("the source can be read");
    }

    /** Fails unless the registry answers what it may answer now, or throws what it may throw now. */
    void assertRight(StudentId id, Function<StudentId, Optional<StudentRecord>> registry) {
        List<State> recent = recent(id);
        boolean isUnreadable = recent.stream().anyMatch(state -> !state.isReadable());
        boolean isFailure = mayFail || lastFailure.filter(this::isRecent).isPresent();
        try {
            assertAnswer(id, recent, registry.apply(id));
        } catch (InfrastructureException e) {
            if (!isFailure && !isUnreadable) {
                throw new AssertionError(where(id) + " is an exception", e);
            }
        } catch (RuntimeException e) {
            if (!isUnreadable) {
                throw new AssertionError(where(id) + " is an exception of another kind", e);
            }
        }
    }

    private void assertAnswer(StudentId id, List<State> recent, Optional<StudentRecord> found) {
        List<Optional<StudentRecord>> answers =
                recent.stream().filter(State::isReadable).map(State::answer).toList();
        if (answers.isEmpty()) {
            fail(where(id) + " is an answer, though it could not be read for more than ten minutes");
        }
        if (!answers.contains(found)) {
            Optional<StudentRecord> last = answers.get(answers.size() - 1);
            fail(where(id) + origin(id, found) + ":\n" + Records.difference(last, found));
        }
    }

    private void become(StudentId id, Optional<StudentRecord> answer, boolean isReadable) {
        statesOf(id).add(new State(now, answer, isReadable));
    }

    private List<State> statesOf(StudentId id) {
        return states.computeIfAbsent(
                id, unknown -> new ArrayList<>(List.of(new State(Duration.ZERO, Optional.empty(), true))));
    }

    /** The states that could be read at a moment of the last ten minutes. */
    private List<State> recent(StudentId id) {
        List<State> all = statesOf(id);
        var recent = new ArrayDeque<State>();
        Duration until = outSince.orElse(now);
        for (int i = all.size() - 1; i >= 0 && isRecent(until); i--) {
            recent.addFirst(all.get(i));
            until = all.get(i).since();
        }
        return List.copyOf(recent);
    }

    private boolean isRecent(Duration moment) {
        return moment.plus(MEMORY).compareTo(now) >= 0;
    }

    private String where(StudentId id) {
        return acts.stream().map(act -> "\n  " + act).collect(joining("", "after these acts", "\n")) + "the result for "
                + id;
    }

    /** Where a wrong record seems to come from. */
    private String origin(StudentId id, Optional<StudentRecord> found) {
        if (statesOf(id).stream()
                .anyMatch(state -> state.isReadable() && state.answer().equals(found))) {
            return ", which was right more than ten minutes ago";
        }
        return present.values().stream()
                .filter(other -> Optional.of(
                                contract.asStored(other).toBuilder().id(id).build())
                        .equals(found))
                .map(other -> ", which has the data of " + other.id())
                .findFirst()
                .orElse("");
    }

    /** What was in the source from a moment on. */
    private record State(Duration since, Optional<StudentRecord> answer, boolean isReadable) {}
}
