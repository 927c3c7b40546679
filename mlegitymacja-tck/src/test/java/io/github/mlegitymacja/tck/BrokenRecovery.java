package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Registries that remember a failure, or what they have read before it, for too long or for the wrong students. */
final class BrokenRecovery {

    private static final String OUTAGES = "answers_before_during_and_after_outages_were_right_in_the_last_ten_minutes";
    private static final String WINDOWS = "answers_before_during_and_after_windows_were_right_in_the_last_ten_minutes";
    private static final String ANY_STEP = "answers_of_calls_that_fail_at_any_step_were_right_in_the_last_ten_minutes";
    private static final String ANY_SEQUENCE = "answers_in_any_sequence_were_right_in_the_last_ten_minutes";
    private static final StudentId EVERYBODY = new StudentId("everybody");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private BrokenRecovery() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.concat(waiting(), remembering());
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> waiting() {
        return Stream.of(
                broken(
                        "waits twice as long after each failure, for each student",
                        () -> new Waiting(id -> id, wait -> wait.multipliedBy(2)),
                        OUTAGES,
                        WINDOWS),
                broken(
                        "waits a minute longer after each failure, but no more than twelve",
                        () -> new Waiting(id -> EVERYBODY, wait -> shorter(wait.plus(MINUTE), MINUTE.multipliedBy(12))),
                        OUTAGES),
                broken(
                        "waits half as long again after each failure, but no more than a quarter of an hour",
                        () -> new Waiting(
                                id -> EVERYBODY,
                                wait -> shorter(wait.multipliedBy(3).dividedBy(2), MINUTE.multipliedBy(15))),
                        OUTAGES),
                broken(
                        "waits for a quarter of an hour after one failure",
                        () -> new Waiting(id -> id, wait -> MINUTE.multipliedBy(15)),
                        OUTAGES,
                        WINDOWS,
                        ANY_STEP),
                broken(
                        "waits until nobody has asked for five minutes after a failure",
                        () -> new Waiting(id -> EVERYBODY, wait -> MINUTE.multipliedBy(5)) {
                            @Override
                            void refused() {
                                failed(EVERYBODY);
                            }
                        },
                        OUTAGES),
                broken(
                        "takes a record that cannot be read for an outage of a minute",
                        () -> new Waiting(id -> EVERYBODY, wait -> MINUTE) {
                            @Override
                            boolean isFailure(RuntimeException e) {
                                return true;
                            }
                        },
                        "an_unreadable_record_does_not_hide_other_students",
                        ANY_SEQUENCE),
                broken(
                        "does not read a record again for a quarter of an hour that it could not read",
                        () -> new Waiting(id -> id, wait -> MINUTE.multipliedBy(15)) {
                            @Override
                            boolean isFailure(RuntimeException e) {
                                return !(e instanceof InfrastructureException);
                            }
                        },
                        ANY_SEQUENCE));
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> remembering() {
        return Stream.of(
                broken(
                        "returns its last answer until ten minutes after it has noticed an outage",
                        () -> new LastAnswers(answer -> true),
                        OUTAGES,
                        WINDOWS),
                broken(
                        "returns until ten minutes after it has noticed an outage that there is no such student",
                        () -> new LastAnswers(Optional::isEmpty),
                        OUTAGES));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Does not ask again for some time after a failure. */
    private static class Waiting extends InMemoryRegistryWithFaults {
        private final Map<StudentId, Wait> waits = new ConcurrentHashMap<>();
        private final UnaryOperator<StudentId> concerned;
        private final UnaryOperator<Duration> longer;

        Waiting(UnaryOperator<StudentId> concerned, UnaryOperator<Duration> longer) {
            this.concerned = concerned;
            this.longer = longer;
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            Wait wait = waits.get(concerned.apply(id));
            if (wait != null && now.isBefore(wait.until())) {
                refused();
                throw new InfrastructureException("the registry has failed before");
            }
            try {
                Optional<StudentRecord> found = super.find(id);
                waits.remove(concerned.apply(id));
                return found;
            } catch (RuntimeException e) {
                if (isFailure(e)) {
                    failed(id);
                }
                throw e;
            }
        }

        /** Called when a call fails without asking. */
        void refused() {}

        boolean isFailure(RuntimeException e) {
            return e instanceof InfrastructureException;
        }

        final void failed(StudentId id) {
            Wait first = new Wait(MINUTE, now.plus(longer.apply(MINUTE)));
            waits.merge(concerned.apply(id), first, (old, unused) -> {
                Duration next = longer.apply(old.length());
                return new Wait(next, now.plus(next));
            });
        }

        private record Wait(Duration length, Instant until) {}
    }

    /** Asks each time; in an outage, the time of an answer is counted from the first call that failed. */
    private static final class LastAnswers extends RegistryWithCache {
        private final Map<StudentId, Instant> failedSince = new ConcurrentHashMap<>();
        private final Predicate<Optional<StudentRecord>> isReturned;

        LastAnswers(Predicate<Optional<StudentRecord>> isReturned) {
            super(Duration.ZERO);
            this.isReturned = isReturned;
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            try {
                Optional<StudentRecord> found = super.find(id);
                failedSince.remove(id);
                return found;
            } catch (InfrastructureException e) {
                Instant since = failedSince.computeIfAbsent(id, unknown -> now);
                return Optional.ofNullable(cache.get(id))
                        .filter(old ->
                                now.isBefore(since.plus(MINUTE.multipliedBy(10))) && isReturned.test(old.answer()))
                        .orElseThrow(() -> e)
                        .answer();
            }
        }
    }
}
