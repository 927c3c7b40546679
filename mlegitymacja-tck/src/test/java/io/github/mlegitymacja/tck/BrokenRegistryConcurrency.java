package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Registries that go wrong only if something happens during a call. */
final class BrokenRegistryConcurrency {

    private static final long TENTH_OF_A_MILLISECOND = 100_000;

    private BrokenRegistryConcurrency() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken(
                        "keeps the result of a query in a field",
                        () -> new InMemoryRegistryWithFaults() {
                            private volatile Optional<StudentRecord> result = Optional.empty();

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                result = super.find(id);
                                LockSupport.parkNanos(TENTH_OF_A_MILLISECOND);
                                return result.map(
                                        record -> record.toBuilder().id(id).build());
                            }
                        },
                        "eight_threads_find_their_students_concurrently",
                        "eight_threads_find_records_that_existed_while_records_change"),
                broken(
                        "reads all photos into the same buffer",
                        () -> {
                            byte[] buffer = new byte[2 * 1024 * 1024];
                            return BrokenFind.finding((registry, id) -> registry.recorded(id)
                                    .map(record -> record.toBuilder()
                                            .photo(record.photo().map(photo -> through(buffer, photo)))
                                            .build()));
                        },
                        "eight_threads_find_their_students_concurrently"),
                broken(
                        "finds nobody if it waits for the call of another thread that fails",
                        WaitingForOthers::new,
                        "eight_threads_get_no_answer_during_an_outage_and_right_ones_afterwards"),
                broken(
                        "reads a record in two transactions",
                        () -> BrokenFind.finding((registry, id) -> registry.recorded(id)
                                .map(person -> {
                                    LockSupport.parkNanos(TENTH_OF_A_MILLISECOND);
                                    return registry.recorded(id)
                                            .map(later -> later.toBuilder()
                                                    .photo(person.photo())
                                                    .build())
                                            .orElse(person);
                                })),
                        "eight_threads_find_records_that_existed_while_records_change"));
    }

    private static Photo through(byte[] buffer, Photo photo) {
        System.arraycopy(photo.content(), 0, buffer, 0, photo.size());
        LockSupport.parkNanos(TENTH_OF_A_MILLISECOND);
        return Photo.of(photo.mediaType(), Arrays.copyOf(buffer, photo.size()));
    }

    /** Threads that ask for the same student at the same time share an answer. */
    private static final class WaitingForOthers extends InMemoryRegistryWithFaults {
        private final Map<StudentId, CompletableFuture<Optional<StudentRecord>>> calls = new ConcurrentHashMap<>();

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            var own = new CompletableFuture<Optional<StudentRecord>>();
            CompletableFuture<Optional<StudentRecord>> other = calls.putIfAbsent(id, own);
            if (other != null) {
                return other.join();
            }
            Optional<StudentRecord> found = Optional.empty();
            try {
                LockSupport.parkNanos(TENTH_OF_A_MILLISECOND);
                found = super.find(id);
                return found;
            } finally {
                calls.remove(id);
                own.complete(found);
            }
        }
    }
}
