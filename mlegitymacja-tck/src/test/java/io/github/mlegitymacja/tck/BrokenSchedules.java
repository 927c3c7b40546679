package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Registries whose answers are too old, or belong to different times, if they are read at certain times only. */
final class BrokenSchedules {

    private static final String ANY_SEQUENCE = "answers_in_any_sequence_were_right_in_the_last_ten_minutes";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration NINE_MINUTES = Duration.ofMinutes(9);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static final Duration A_QUARTER = Duration.ofMinutes(15);

    private BrokenSchedules() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.concat(answers(), attributes());
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> answers() {
        return Stream.of(
                broken(
                        "counts the age of answers in local time",
                        LocalTimes::new,
                        "an_answer_of_an_hour_before_is_not_recent_when_the_clocks_are_put_back"),
                broken(
                        "caches records for five minutes on top of a cache of nine",
                        () -> new TwoCaches(answer -> true),
                        ANY_SEQUENCE),
                broken(
                        "caches for five minutes on top of a cache of nine that there is no such student",
                        () -> new TwoCaches(Optional::isEmpty),
                        ANY_SEQUENCE),
                broken(
                        "caches records for ten minutes since they were last the same",
                        () -> new RegistryWithCache(TEN_MINUTES) {
                            @Override
                            void hit(StudentId id, Entry cached) {
                                if (recorded(id)
                                        .map(StudentRecord::fullName)
                                        .equals(cached.answer().map(StudentRecord::fullName))) {
                                    cache.put(id, new Entry(cached.answer(), now));
                                }
                            }
                        },
                        ANY_SEQUENCE),
                brokenThroughout(
                        "returns an answer that has just expired once more, and asks for the next time",
                        () -> new RegistryWithCache(TEN_MINUTES) {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                Optional<Entry> old = Optional.ofNullable(cache.get(id));
                                Optional<StudentRecord> read = super.find(id);
                                return old.filter(entry ->
                                                now.isBefore(entry.since().plus(A_QUARTER)))
                                        .map(Entry::answer)
                                        .orElse(read);
                            }
                        },
                        ANY_SEQUENCE),
                broken("takes two changes in the same second for one", SameSecond::new, ANY_SEQUENCE));
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> attributes() {
        return Stream.of(
                broken(
                        "replaces a missing photo by the one that it has read in the last ten minutes",
                        () -> photos((seen, found) -> found.photo().isEmpty()),
                        ANY_SEQUENCE),
                broken(
                        "caches photos apart from records, for nine minutes",
                        () -> photos((seen, found) -> true),
                        ANY_SEQUENCE),
                broken(
                        "asks for the photo again only if the PESEL number has changed",
                        () -> photos((seen, found) -> seen.pesel().equals(found.pesel())),
                        ANY_SEQUENCE));
    }

    private static InMemoryRegistryWithFaults photos(UsesFormerPhoto former) {
        return new InMemoryRegistryWithFaults() {
            private final Map<StudentId, Seen> photos = new ConcurrentHashMap<>();

            @Override
            public Optional<StudentRecord> find(StudentId id) {
                return super.find(id).map(found -> {
                    Seen seen = photos.get(id);
                    if (seen != null
                            && now.isBefore(seen.at().plus(NINE_MINUTES))
                            && former.test(seen.record(), found)) {
                        return found.toBuilder().photo(seen.record().photo()).build();
                    }
                    photos.put(id, new Seen(found, now));
                    return found;
                });
            }
        };
    }

    /** A cache of five minutes that is filled from one of nine minutes. */
    private static final class TwoCaches extends RegistryWithCache {
        private final Map<StudentId, Entry> below = new ConcurrentHashMap<>();
        private final Predicate<Optional<StudentRecord>> isCachedTwice;

        TwoCaches(Predicate<Optional<StudentRecord>> isCachedTwice) {
            super(FIVE_MINUTES);
            this.isCachedTwice = isCachedTwice;
        }

        @Override
        Optional<StudentRecord> read(StudentId id) {
            Entry old = below.get(id);
            if (old != null && now.isBefore(old.since().plus(NINE_MINUTES)) && isCachedTwice.test(old.answer())) {
                return old.answer();
            }
            Instant asked = now;
            Optional<StudentRecord> read = super.read(id);
            below.put(id, new Entry(read, asked));
            return read;
        }
    }

    /** Its source has the time of the last change, and says that nothing has changed if that time is known. */
    private static final class SameSecond extends InMemoryRegistryWithFaults {
        private final Map<StudentId, Instant> changed = new ConcurrentHashMap<>();
        private final Map<StudentId, Seen> known = new ConcurrentHashMap<>();

        @Override
        void put(StudentRecord record) {
            super.put(record);
            changed.put(record.id(), now);
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            return super.find(id).map(found -> {
                Instant changedAt = changed.getOrDefault(id, now);
                return known.merge(
                                id,
                                new Seen(found, changedAt),
                                (old, latest) -> old.at().equals(changedAt) ? old : latest)
                        .record();
            });
        }
    }

    private record Seen(StudentRecord record, Instant at) {}

    private interface UsesFormerPhoto {
        boolean test(StudentRecord seen, StudentRecord found);
    }

    private static final class LocalTimes extends InMemoryRegistryWithFaults {

        private final Map<StudentId, Dated> cache = new ConcurrentHashMap<>();

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            LocalDateTime asked = LocalDateTime.ofInstant(now, Semester.WARSAW);
            Dated cached = cache.get(Objects.requireNonNull(id, "id"));
            if (cached != null && Duration.between(cached.since, asked).abs().compareTo(TEN_MINUTES) < 0) {
                return cached.answer;
            }
            Optional<StudentRecord> answer = super.find(id);
            cache.put(id, new Dated(answer, asked));
            return answer;
        }

        private record Dated(Optional<StudentRecord> answer, LocalDateTime since) {}
    }
}
