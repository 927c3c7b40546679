package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Registries that read or remember many students at once, and lose or mistake some of them. */
final class BrokenCopies {

    private static final String MANY = "each_of_many_students_has_their_own_record";
    private static final String ANY_SEQUENCE = "answers_in_any_sequence_were_right_in_the_last_ten_minutes";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private BrokenCopies() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken("reads no more than a thousand students", () -> new Export(position -> position < 1000), MANY),
                broken(
                        "loses the last student of each page of two hundred",
                        () -> new Export(position -> position % 200 != 199),
                        MANY),
                broken(
                        "remembers by their value which numbers are unknown",
                        () -> new UnknownKeys(BrokenCopies::value),
                        ANY_SEQUENCE),
                broken(
                        "remembers in lower case which keys are unknown",
                        () -> new UnknownKeys(id -> id.value().toLowerCase(Locale.ROOT)),
                        ANY_SEQUENCE),
                broken(
                        "reads photos from the source and everything else from a copy",
                        () -> new RegistryWithCopy() {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                Optional<Photo> photo =
                                        Optional.ofNullable(students.get(id)).flatMap(StudentRecord::photo);
                                return super.find(id)
                                        .map(record ->
                                                record.toBuilder().photo(photo).build());
                            }
                        },
                        ANY_SEQUENCE),
                broken("reads the next student, too, with the photo of the first one", Prefetch::new, ANY_SEQUENCE));
    }

    private static Object value(StudentId id) {
        return id.value().matches("[0-9]{1,18}") ? new BigDecimal(id.value()) : id;
    }

    /** A copy of what the source lists, sorted by key. */
    private static final class Export extends RegistryWithCopy {
        private final IntPredicate isRead;

        Export(IntPredicate isRead) {
            this.isRead = isRead;
        }

        @Override
        void refresh() {
            super.refresh();
            Map<StudentId, StudentRecord> all = copy.students();
            List<StudentId> sorted = sorted(all);
            Map<StudentId, StudentRecord> read = IntStream.range(0, sorted.size())
                    .filter(isRead)
                    .mapToObj(sorted::get)
                    .collect(Collectors.toMap(Function.identity(), all::get));
            copy = new Copy(read, copy.unreadable(), copy.at());
        }
    }

    private static List<StudentId> sorted(Map<StudentId, StudentRecord> students) {
        return students.keySet().stream()
                .sorted(Comparator.comparing(StudentId::value))
                .toList();
    }

    private static final class UnknownKeys extends InMemoryRegistryWithFaults {
        private final Map<Object, Instant> unknown = new ConcurrentHashMap<>();
        private final Function<StudentId, Object> key;

        UnknownKeys(Function<StudentId, Object> key) {
            this.key = key;
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            Instant since = unknown.get(key.apply(id));
            if (since != null && now.isBefore(since.plus(FIVE_MINUTES))) {
                return Optional.empty();
            }
            Instant asked = now;
            Optional<StudentRecord> found = super.find(id);
            if (found.isEmpty()) {
                unknown.put(key.apply(id), asked);
            }
            return found;
        }
    }

    private static final class Prefetch extends RegistryWithCache {
        Prefetch() {
            super(FIVE_MINUTES);
        }

        @Override
        Optional<StudentRecord> read(StudentId id) {
            Optional<StudentRecord> found = super.read(id);
            List<StudentId> sorted = sorted(students);
            int next = sorted.indexOf(id) + 1;
            found.filter(record -> next < sorted.size()).ifPresent(record -> prefetch(sorted.get(next), record));
            return found;
        }

        private void prefetch(StudentId next, StudentRecord before) {
            if (!damaged.contains(next) && !cache.containsKey(next)) {
                Optional<StudentRecord> read = recorded(next)
                        .map(record -> record.toBuilder().photo(before.photo()).build());
                cache.put(next, new Entry(read, now));
            }
        }
    }
}
