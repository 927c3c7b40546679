package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Registries that try again, and mix up what the tries have read. */
final class BrokenRetries {

    private static final String COMPLETE =
            "a_call_in_which_one_step_fails_returns_the_complete_record_or_throws_an_exception";
    private static final String ANY_STEP =
            "answers_of_calls_in_which_one_step_fails_were_right_in_the_last_ten_minutes";

    private BrokenRetries() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken(
                        "leaves out the photo if one try could not read it",
                        () -> new TryingAgain((registry, id, second) -> second.map(record ->
                                record.toBuilder().photo(Optional.empty()).build())),
                        COMPLETE,
                        ANY_STEP),
                broken(
                        "returns an empty result if only one try has failed",
                        () -> new TryingAgain((registry, id, second) -> Optional.empty()),
                        COMPLETE,
                        ANY_STEP),
                broken(
                        "returns what it has found before if only one try has failed",
                        () -> new TryingAgain((registry, id, second) ->
                                Optional.ofNullable(registry.first.get(id)).or(() -> second)),
                        COMPLETE,
                        ANY_STEP),
                broken(
                        "goes on with what a call has read that failed some time ago",
                        GoingOn::new,
                        ANY_STEP,
                        "answers_of_calls_that_fail_at_any_step_were_right_in_the_last_ten_minutes"));
    }

    /** Tries twice, and does something wrong if the second try succeeds. */
    private static final class TryingAgain extends InMemoryRegistryWithFaults {
        final Map<StudentId, StudentRecord> first = new ConcurrentHashMap<>();
        private final Mixing mixing;

        TryingAgain(Mixing mixing) {
            this.mixing = mixing;
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            try {
                Optional<StudentRecord> found = super.find(id);
                found.ifPresent(record -> first.putIfAbsent(id, record));
                return found;
            } catch (InfrastructureException e) {
                return mixing.mixed(this, id, super.find(id));
            }
        }
    }

    private interface Mixing {
        Optional<StudentRecord> mixed(TryingAgain registry, StudentId id, Optional<StudentRecord> second);
    }

    /** If only the photo could not be read, the next call reads only the photo. */
    private static final class GoingOn extends InMemoryRegistryWithFaults {
        private final Map<StudentId, Optional<StudentRecord>> begun = new ConcurrentHashMap<>();

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            Optional<StudentRecord> person = begun.get(Objects.requireNonNull(id, "id"));
            requireCompleteSource();
            if (person == null) {
                connection.step();
                person = recorded(id);
                begun.put(id, person);
            }
            connection.step();
            begun.remove(id);
            Optional<StudentRecord> now = recorded(id);
            return person.map(record ->
                    record.toBuilder().photo(now.flatMap(StudentRecord::photo)).build());
        }
    }
}
