package io.github.mlegitymacja.core.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * All chance of a run. Each fault has a sequence of its own, so that a scenario without it stays as it was otherwise,
 * and is seldom in some runs and frequent in others.
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
        this.random = new Random(scenario.seed());
        for (Fault fault : Fault.values()) {
            var own = new Random(31 * scenario.seed() + fault.name().hashCode());
            ofFaults.put(fault, own);
            onceIn.put(fault, fault.onceIn * pick(SELDOMNESS, own));
        }
    }

    boolean strikes(Fault fault) {
        boolean strikes =
                !calm && scenario.faults().contains(fault) && of(fault).nextInt(onceIn.get(fault)) == 0;
        if (strikes) {
            tally.count(fault);
        }
        return strikes;
    }

    /** Nothing goes wrong from now on. */
    void calmDown() {
        calm = true;
    }

    /** The chances within a fault that has struck. */
    Random of(Fault fault) {
        return ofFaults.get(fault);
    }

    /** The chances of the students, workers and officials. */
    Random random() {
        return random;
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
