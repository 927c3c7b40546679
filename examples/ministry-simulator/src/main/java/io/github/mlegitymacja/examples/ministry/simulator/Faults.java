package io.github.mlegitymacja.examples.ministry.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that are on. Thread-safe. */
final class Faults implements AutoCloseable {

    /** The maximum time for which a request is held if the fault is not switched off. */
    private static final long LONGEST_HOLD_SECONDS = 60;

    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<Fault, Term> terms = new EnumMap<>(Fault.class);
    private final Outdated outdated = new Outdated();
    private CountDownLatch held = new CountDownLatch(1);

    Faults(InstantSource clock) {
        this.clock = clock;
    }

    /** Switches a fault on: permanently, for a number of requests, or for some time. */
    synchronized void switchOn(Fault fault, Optional<Integer> times, Optional<Duration> lasting) {
        terms.put(fault, new Term(times.orElse(Integer.MAX_VALUE), lasting.map(clock.instant()::plus)));
    }

    synchronized void switchOff(Fault fault) {
        terms.remove(fault);
        held.countDown();
        held = new CountDownLatch(1);
    }

    void switchAllOff() {
        List.of(Fault.values()).forEach(this::switchOff);
    }

    /** Lists the faults that are on now. */
    synchronized List<Fault> on() {
        terms.values().removeIf(term -> term.isOver(clock.instant()));
        return List.copyOf(terms.keySet());
    }

    /** Returns the fault that applies to this request, and counts it; the first one if several are on. */
    synchronized Optional<Fault> hit() {
        Optional<Fault> fault = on().stream().findFirst();
        fault.ifPresent(some -> terms.computeIfPresent(some, (key, term) -> term.onceLess()));
        return fault;
    }

    /** Returns how long a fault stays on, for {@code Retry-After}. */
    synchronized Duration remaining(Fault fault) {
        return Optional.ofNullable(terms.get(fault))
                .flatMap(Term::until)
                .map(until -> Duration.between(clock.instant(), until))
                .orElse(USUAL_WAIT);
    }

    /** Waits until a fault is switched off. */
    void hold() {
        try {
            held().await(LONGEST_HOLD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Outdated outdated() {
        return outdated;
    }

    @Override
    public void close() {
        switchAllOff();
    }

    private synchronized CountDownLatch held() {
        return held;
    }

    /**
     * The remaining term of a fault.
     *
     * @param times the number of requests to which it still applies
     * @param until when it ends
     */
    private record Term(int times, Optional<Instant> until) {

        boolean isOver(Instant now) {
            return times == 0 || until.filter(end -> !now.isBefore(end)).isPresent();
        }

        Term onceLess() {
            return times == Integer.MAX_VALUE ? this : new Term(times - 1, until);
        }
    }
}
