package io.github.mlegitymacja.micrometer;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Caches one answer of the store for all gauges of a scrape. A failure is cached as well, because it may have taken a
 * whole time-out. Thread-safe.
 */
final class Answer<T> {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<T> question;
    private final InstantSource clock;
    private Optional<T> answer = Optional.empty();
    private Instant staleFrom = Instant.MIN;

    Answer(Supplier<T> question, InstantSource clock) {
        this.question = question;
        this.clock = clock;
    }

    synchronized Optional<T> get() {
        if (!clock.instant().isBefore(staleFrom)) {
            answer = ask();
            staleFrom = clock.instant().plus(FRESH);
        }
        return answer;
    }

    private Optional<T> ask() {
        try {
            return Optional.of(question.get());
        } catch (InfrastructureException e) {
            return Optional.empty();
        }
    }
}
