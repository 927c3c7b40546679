package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.tck.StudentRegistrySpecimen.Laboratory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BrokenStudentRegistriesTest {

    private static final KitTrial<Laboratory> KIT = new KitTrial<>(
            StudentRegistrySpecimen.class, registry -> StudentRegistrySpecimen.source = registry, Laboratory::new);

    @Test
    void a_healthy_registry_passes_every_test_and_none_is_skipped() {
        KIT.assertHealthy();
    }

    @TestFactory
    Stream<DynamicTest> each_broken_registry_is_caught_by_the_tests_that_say_what_is_wrong() {
        return registries().map(registry -> DynamicTest.dynamicTest(registry.what(), () -> KIT.assertCaught(registry)));
    }

    @Test
    void every_test_of_the_kit_can_fail() {
        assertEquals(List.of(), KIT.testsThatNobodyFails(registries()));
    }

    private static Stream<BrokenAdapter<Laboratory>> registries() {
        return Stream.of(
                broken(
                        "leaves out what is optional",
                        () -> finding(
                                (registry, id) -> registry.healthy.find(id).map(record -> SampleStudents.minimal(id))),
                        "a_complete_record_comes_back"),
                broken(
                        "requires what is optional",
                        () -> finding((registry, id) -> registry.healthy
                                .find(id)
                                .filter(record -> record.photo().isPresent())),
                        "a_record_with_nothing_optional_comes_back"),
                broken(
                        "throws for somebody unknown",
                        () -> finding((registry, id) ->
                                Optional.of(registry.healthy.find(id).orElseThrow())),
                        "somebody_unknown_is_an_empty_result_and_no_exception"),
                broken(
                        "tells the first record for everybody",
                        () -> {
                            var first = new ConcurrentHashMap<String, Optional<StudentRecord>>();
                            return finding(
                                    (registry, id) -> first.computeIfAbsent("first", it -> registry.healthy.find(id)));
                        },
                        "each_student_has_their_own_record",
                        "eight_threads_find_their_students_at_once"),
                broken(
                        "keeps records in its cache for ever",
                        () -> {
                            Map<StudentId, Optional<StudentRecord>> cache = new ConcurrentHashMap<>();
                            return finding((registry, id) -> cache.computeIfAbsent(id, registry.healthy::find));
                        },
                        "a_changed_record_is_seen",
                        "somebody_who_becomes_known_is_found"),
                broken(
                        "finds nobody for a null id",
                        () -> finding((registry, id) -> id == null ? Optional.empty() : registry.healthy.find(id)),
                        "a_null_id_is_a_null_pointer_exception"),
                broken(
                        "swallows errors as 'not found'",
                        () -> new Laboratory() {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    return Optional.empty();
                                }
                            }
                        },
                        "a_broken_connection_is_an_infrastructure_exception"),
                broken(
                        "does not recover from a broken connection",
                        () -> {
                            var registry = new Laboratory();
                            registry.fuse = new Fuse() {
                                @Override
                                synchronized void mend() {
                                    blowAfter(0);
                                }
                            };
                            return registry;
                        },
                        "once_the_connection_is_mended_students_are_found_again"),
                broken(
                        "tells the student's PESEL number in its exceptions",
                        () -> new Laboratory() {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException("pesel = " + SampleStudents.PESEL, e);
                                }
                            }
                        },
                        "the_exception_tells_nothing_about_the_student"));
    }

    private static Laboratory finding(Finder instead) {
        return new Laboratory() {
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                fuse.step();
                return instead.find(this, id);
            }
        };
    }

    private interface Finder {
        Optional<StudentRecord> find(Laboratory registry, StudentId id);
    }
}
