package io.github.mlegitymacja.core.simulation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a run. The same scenario leads to the same run, call by call.
 *
 * @param seed the seed of all random decisions
 * @param students the number of students
 * @param workers the number of processes that do background work
 * @param days the number of days, from 1 October 2026
 * @param faults the faults that may happen
 */
record Scenario(long seed, int students, int workers, int days, Set<Fault> faults) {

    static final int MOST_STUDENTS = 300;
    static final int MOST_WORKERS = 4;
    static final int TWO_YEARS = 730;

    private static final String NO_FAULTS = "none";

    /** Creates a scenario in which all faults may happen. */
    static Scenario withAllFaults(long seed) {
        Random random = Chance.randomFrom(seed);
        return new Scenario(
                seed, 1 + random.nextInt(12), 1 + random.nextInt(MOST_WORKERS), TWO_YEARS, EnumSet.allOf(Fault.class));
    }

    /** Reads a scenario as {@link #toString} writes it. */
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

    /** Returns the scenario in the form of {@code -Dsimulation.replay}: seed, students, workers, days and faults. */
    @Override
    public String toString() {
        String names = faults.stream().sorted().map(Fault::name).collect(Collectors.joining("+"));
        return seed + ":" + students + ":" + workers + ":" + days + ":"
                + (names.isEmpty() ? NO_FAULTS : names.toLowerCase(Locale.ROOT));
    }
}
