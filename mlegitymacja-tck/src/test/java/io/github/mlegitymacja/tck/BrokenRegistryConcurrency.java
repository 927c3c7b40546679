package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;
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
}
