package io.github.mlegitymacja.core.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * All random decisions of a run. Each fault has its own sequence of random numbers, so that leaving out one fault does
 * not change the others, and its own frequency, which differs between runs.
 */
final class Chance {

    private static final List<Integer> SELDOMNESS = List.of(1, 4, 20);

    private final Scenario scenario;
    private final Tally tally;
    private final Random random;
    private final Map<Fault, Random> ofFaults = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> onceIn = new EnumMap<>(Fault.class);
    private boolean calm;

    Chance(Scenario scenario, Tally tally) {
        this.scenario = scenario;
        this.tally = tally;
        this.random = randomFrom(scenario.seed());
        for (Fault fault : Fault.values()) {
            var own = randomFrom(31 * scenario.seed() + fault.name().hashCode());
            ofFaults.put(fault, own);
            onceIn.put(fault, fault.onceIn * pick(SELDOMNESS, own));
        }
    }

    /** Returns whether a fault happens now, and counts it. */
    boolean strikes(Fault fault) {
        boolean strikes =
                !calm && scenario.faults().contains(fault) && of(fault).nextInt(onceIn.get(fault)) == 0;
        if (strikes) {
            tally.count(fault);
        }
        return strikes;
    }

    /** Ends all faults. */
    void calmDown() {
        calm = true;
    }

    /** Returns the random numbers for the details of a fault. */
    Random of(Fault fault) {
        return ofFaults.get(fault);
    }

    /** Returns the random numbers for students, workers and the ministry. */
    Random random() {
        return random;
    }

    /** Creates a sequence of random numbers. Those of {@link Random} itself begin alike if their seeds are similar. */
    static Random randomFrom(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    static boolean onceIn(int times, Random random) {
        return random.nextInt(times) == 0;
    }

    static <T> T pick(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    static Duration upTo(Duration longest, Random random) {
        return Duration.ofMillis((long) (longest.toMillis() * random.nextDouble()));
    }
}
