package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A correct registry that caches each answer, also that there is no such student, for some time. */
class RegistryWithCache extends InMemoryRegistryWithFaults {

    final Map<StudentId, Entry> cache = new ConcurrentHashMap<>();
    private final Duration life;

    RegistryWithCache(Duration life) {
        this.life = life;
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        Entry cached = cache.get(Objects.requireNonNull(id, "id"));
        if (cached != null && now.isBefore(cached.since().plus(life))) {
            hit(id, cached);
            return cached.answer();
        }
        Instant asked = now;
        Optional<StudentRecord> answer = read(id);
        cache.put(id, new Entry(answer, asked));
        return answer;
    }

    /** Called when there is no answer in the cache. */
    Optional<StudentRecord> read(StudentId id) {
        return super.find(id);
    }

    /** Called when an answer comes from the cache. */
    void hit(StudentId id, Entry cached) {}

    record Entry(Optional<StudentRecord> answer, Instant since) {}
}
