package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Registries for which one unreadable record is more, or less, than one unreadable record. */
final class BrokenUnreadableRecords {

    private BrokenUnreadableRecords() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.concat(answering(), spreading());
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> answering() {
        return Stream.of(
                broken(
                        "skips unreadable records",
                        () -> failing((registry, id) -> Optional.empty()),
                        "an_unreadable_record_throws_an_exception_and_is_neither_empty_nor_a_former_one"),
                broken(
                        "returns the last record that was readable",
                        () -> failing((registry, id) -> Optional.ofNullable(registry.students.get(id))),
                        "an_unreadable_record_throws_an_exception_and_is_neither_empty_nor_a_former_one"),
                broken(
                        "takes an unreadable record for a former student's",
                        () -> failing((registry, id) -> Optional.of(SampleStudents.minimal(id))),
                        "an_unreadable_record_throws_an_exception_and_is_neither_empty_nor_a_former_one"),
                broken(
                        "says whose record is unreadable",
                        () -> failing((registry, id) -> {
                            StudentRecord record = SampleStudents.complete(id);
                            throw new IllegalStateException("unreadable", new IllegalStateException(record.fullName()));
                        }),
                        "the_exception_for_an_unreadable_record_contains_no_personal_data"));
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> spreading() {
        return Stream.of(
                broken(
                        "finds nobody while a record is unreadable",
                        () -> BrokenFind.finding((registry, id) -> {
                            registry.damaged.forEach(registry::recorded);
                            return registry.recorded(id);
                        }),
                        "an_unreadable_record_does_not_hide_other_students",
                        "changes_of_other_students_are_visible_while_a_record_is_unreadable"),
                broken(
                        "stops to refresh its copy at an unreadable record",
                        () -> new RegistryWithCopy() {
                            @Override
                            void refresh() {
                                if (damaged.isEmpty()) {
                                    super.refresh();
                                } else {
                                    copy = new Copy(copy.students(), damaged, now);
                                }
                            }
                        },
                        "changes_of_other_students_are_visible_while_a_record_is_unreadable"),
                broken(
                        "takes an unreadable record for an outage, which lasts until it is repaired",
                        () -> new InMemoryRegistryWithFaults() {
                            private volatile boolean isOut;

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                isOut = (isOut || damaged.contains(id)) && !damaged.isEmpty();
                                if (isOut) {
                                    throw new InfrastructureException("the registry is out of order");
                                }
                                return super.find(id);
                            }
                        },
                        "an_unreadable_record_does_not_hide_other_students"),
                broken(
                        "does not close what it has opened for an unreadable record",
                        () -> new InMemoryRegistryWithFaults() {
                            private final SimulatedPool pool = new SimulatedPool();

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                pool.open();
                                Optional<StudentRecord> found = super.find(id);
                                pool.close();
                                return found;
                            }
                        },
                        "a_record_that_is_read_all_the_time_and_stays_unreadable_does_not_hide_other_students"),
                broken(
                        "never reads a record again that was unreadable",
                        () -> new InMemoryRegistryWithFaults() {
                            private final Set<StudentId> unreadable = ConcurrentHashMap.newKeySet();

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                if (damaged.contains(id)) {
                                    unreadable.add(id);
                                }
                                if (unreadable.contains(id)) {
                                    throw new IllegalStateException("a record cannot be read");
                                }
                                return super.find(id);
                            }
                        },
                        "a_record_that_can_be_read_again_is_found"));
    }

    private static InMemoryRegistryWithFaults failing(
            BiFunction<InMemoryRegistryWithFaults, StudentId, Optional<StudentRecord>> answer) {
        return BrokenFind.finding((registry, id) -> {
            try {
                return registry.recorded(id);
            } catch (IllegalStateException e) {
                return answer.apply(registry, id);
            }
        });
    }
}
