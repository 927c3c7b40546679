package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Registries that return what was true too long ago. */
final class BrokenFreshness {

    private static final String ALONE = "each_attribute_that_changes_alone_is_fresh";

    private BrokenFreshness() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.concat(caches(), attributes());
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> caches() {
        return Stream.of(
                brokenThroughout(
                        "caches records for an hour",
                        () -> new RegistryWithCache(Duration.ofHours(1)),
                        "a_changed_record_is_returned",
                        "a_student_added_later_is_found",
                        ALONE),
                broken(
                        "never asks again about a student who has left",
                        () -> keeping((registry, former) -> !former.hasStudentStatus()),
                        "a_student_who_regains_the_status_is_found_with_it"),
                broken(
                        "asks again only if the names have changed",
                        () -> keeping((registry, former) -> registry.recorded(former.id())
                                .filter(now -> now.fullName().equals(former.fullName()))
                                .isPresent()),
                        ALONE),
                broken(
                        "caches records until nobody has read them for five minutes",
                        () -> new RegistryWithCache(Duration.ofMinutes(5)) {
                            @Override
                            void hit(StudentId id, Entry cached) {
                                cache.put(id, new Entry(cached.answer(), now));
                            }
                        },
                        "a_changed_record_is_returned_though_it_is_read_all_the_time",
                        "a_student_added_later_is_found_though_read_all_the_time",
                        "a_removed_student_is_unknown_though_read_all_the_time"),
                broken(
                        "caches records for six minutes on top of a cache of nine",
                        () -> new RegistryWithCache(Duration.ofMinutes(6)) {
                            private final Map<StudentId, Entry> below = new ConcurrentHashMap<>();

                            @Override
                            Optional<StudentRecord> read(StudentId id) {
                                Entry old = below.get(id);
                                if (old != null && now.isBefore(old.since().plus(Duration.ofMinutes(9)))) {
                                    return old.answer();
                                }
                                below.put(id, new Entry(super.read(id), now));
                                return below.get(id).answer();
                            }
                        },
                        "a_changed_record_is_returned_though_it_is_read_all_the_time"),
                broken(
                        "caches all records until nobody has read one for five minutes",
                        () -> new RegistryWithCache(Duration.ofMinutes(5)) {
                            @Override
                            void hit(StudentId id, Entry cached) {
                                cache.replaceAll((student, entry) -> new Entry(entry.answer(), now));
                            }
                        },
                        "a_changed_record_is_returned_though_others_are_read_all_the_time"));
    }

    /** Each registry caches one attribute for ever. */
    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> attributes() {
        return Stream.of(
                caching("given names", (record, first) -> record.givenNames(first.givenNames())),
                caching("family name", (record, first) -> record.familyName(first.familyName())),
                caching("status", (record, first) -> record.hasStudentStatus(first.hasStudentStatus())),
                caching("last day", (record, first) -> record.entitledUntil(first.entitledUntil())),
                caching("PESEL number", (record, first) -> record.pesel(first.pesel())),
                caching("photo", (record, first) -> record.photo(first.photo())),
                caching("album number", (record, first) -> record.albumNumber(first.albumNumber())),
                caching("plastic card", (record, first) -> record.plasticCard(first.plasticCard())),
                caching("study levels", (record, first) -> record.studyLevels(first.studyLevels())),
                broken(
                        "caches the details",
                        () -> caching((record, first) -> record.details(first.details())),
                        "details_that_change_alone_are_fresh"),
                caching(
                        "knowledge of changed data",
                        (record, first) -> record.personalDataChangedSinceCard(first.personalDataChangedSinceCard())));
    }

    private static BrokenAdapter<InMemoryRegistryWithFaults> caching(
            String attribute, BiConsumer<StudentRecord.Builder, StudentRecord> copied) {
        return broken("caches the " + attribute, () -> caching(copied), ALONE);
    }

    private static InMemoryRegistryWithFaults caching(BiConsumer<StudentRecord.Builder, StudentRecord> copied) {
        return new InMemoryRegistryWithFaults() {
            private final Map<StudentId, StudentRecord> first = new ConcurrentHashMap<>();

            @Override
            public Optional<StudentRecord> find(StudentId id) {
                return super.find(id).map(record -> {
                    StudentRecord cached = first.computeIfAbsent(id, unknown -> record);
                    StudentRecord.Builder mixed = record.toBuilder();
                    copied.accept(mixed, cached);
                    return mixed.build();
                });
            }
        };
    }

    private static InMemoryRegistryWithFaults keeping(Kept kept) {
        return new InMemoryRegistryWithFaults() {
            private final Map<StudentId, StudentRecord> known = new ConcurrentHashMap<>();

            @Override
            public Optional<StudentRecord> find(StudentId id) {
                Optional<StudentRecord> found = super.find(id);
                StudentRecord former = known.get(id);
                if (found.isPresent() && former != null && kept.isKept(this, former)) {
                    return Optional.of(former);
                }
                found.ifPresent(record -> known.put(Objects.requireNonNull(id), record));
                return found;
            }
        };
    }

    private interface Kept {
        boolean isKept(InMemoryRegistryWithFaults registry, StudentRecord former);
    }
}
