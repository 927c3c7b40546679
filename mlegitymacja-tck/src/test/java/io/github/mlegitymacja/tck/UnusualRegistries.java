package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Registries that use what the contract permits to the full. */
final class UnusualRegistries {

    static final StudentId EVERYBODY = new StudentId("everybody");

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration FOUR_MINUTES = Duration.ofMinutes(4);

    private UnusualRegistries() {}

    /** Uses an answer, and remembers a failure, until it is exactly ten minutes old, also in an outage. */
    static final class Remembering extends InMemoryRegistryWithFaults {
        private final Map<StudentId, Known> known = new ConcurrentHashMap<>();
        private final Map<StudentId, Instant> failures = new ConcurrentHashMap<>();
        private final UnaryOperator<StudentId> concerned;

        Remembering(UnaryOperator<StudentId> concerned) {
            this.concerned = concerned;
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            Instant asked = now;
            Known answer = known.get(Objects.requireNonNull(id, "id"));
            if (answer != null && isRecent(answer.asked())) {
                return answer.found();
            }
            if (isRecent(failures.getOrDefault(concerned.apply(id), Instant.MIN))) {
                throw new InfrastructureException("the registry has failed a short time ago");
            }
            try {
                Optional<StudentRecord> found = super.find(id);
                known.put(id, new Known(found, asked));
                return found;
            } catch (InfrastructureException e) {
                failures.put(concerned.apply(id), asked);
                throw e;
            }
        }

        private boolean isRecent(Instant moment) {
            return !moment.isBefore(now.minus(TEN_MINUTES));
        }
    }

    /** Returns a former answer only if it could have had a new one. */
    static final class AskingEachTime extends InMemoryRegistryWithFaults {
        private final Map<StudentId, Known> known = new ConcurrentHashMap<>();

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            Known latest = new Known(super.find(id), now);
            return known.merge(
                            id,
                            latest,
                            (old, unused) -> old.asked().plus(TEN_MINUTES).isAfter(now) ? old : latest)
                    .found();
        }
    }

    /** Returns an answer for eight minutes, and asks for the next one when it is four minutes old. */
    static final class RenewingEarly extends RegistryWithCache {
        RenewingEarly() {
            super(FOUR_MINUTES.multipliedBy(2));
        }

        @Override
        void hit(StudentId id, Entry cached) {
            if (now.isBefore(cached.since().plus(FOUR_MINUTES))) {
                return;
            }
            try {
                cache.put(id, new Entry(read(id), now));
            } catch (RuntimeException e) {
                // The former answer is recent enough.
            }
        }
    }

    /** Has the same exception for everything. */
    static final class OneKindOfException extends InMemoryRegistryWithFaults {
        @Override
        public Optional<StudentRecord> find(StudentId id) {
            try {
                return super.find(Objects.requireNonNull(id, "id"));
            } catch (IllegalStateException e) {
                throw new InfrastructureException("a record cannot be read");
            }
        }
    }

    private record Known(Optional<StudentRecord> found, Instant asked) {}
}
