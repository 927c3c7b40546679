package io.github.mlegitymacja.core.simulation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that decides about a run: the same scenario is the same run, call by call.
 *
 * @param seed of every chance
 * @param students how many
 * @param workers how many processes do the background work
 * @param days from 1 October 2026 on
 * @param faults what may go wrong
 */
record Scenario(long seed, int students, int workers, int days, Set<Fault> faults) {

    static final int MOST_STUDENTS = 300;
    static final int MOST_WORKERS = 4;
    static final int TWO_YEARS = 730;

    private static final String NO_FAULTS = "none";

    /** A scenario in which everything can go wrong. */
    static Scenario withAllFaults(long seed) {
        var random = new Random(seed);
        return new Scenario(
                seed, 1 + random.nextInt(8), 1 + random.nextInt(MOST_WORKERS), TWO_YEARS, EnumSet.allOf(Fault.class));
    }

    /** The inverse of {@link #toString}. */
    static Scenario parse(String text) {
        String[] parts = text.split(":", -1);
        Set<Fault> faults = Stream.of(parts[4].split("\\+", -1))
                .filter(name -> !name.equals(NO_FAULTS))
                .map(name -> Fault.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
        return new Scenario(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                faults);
    }

    /** As it is written behind {@code -Dsimulation.replay=}. */
    @Override
    public String toString() {
        String names = faults.stream().sorted().map(Fault::name).collect(Collectors.joining("+"));
        return seed + ":" + students + ":" + workers + ":" + days + ":"
                + (names.isEmpty() ? NO_FAULTS : names.toLowerCase(Locale.ROOT));
    }
}
