package io.github.mlegitymacja.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The outages of whole systems: until when each of them does not answer. */
final class Outages {

    private static final List<Duration> LENGTHS =
            List.of(Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(5), Duration.ofDays(40));

    private final Scene scene;
    private final Map<Fault, Instant> ends = new EnumMap<>(Fault.class);

    Outages(Scene scene) {
        this.scene = scene;
    }

    /** Begins an outage of a system if the fault happens. Called once a day for each system. */
    void maybeBegin(Fault down) {
        if (scene.chance.strikes(down)) {
            Duration length = Chance.pick(LENGTHS, scene.chance.of(down));
            ends.put(down, scene.agenda.now().plus(length));
        }
    }

    boolean isDown(Fault down) {
        return ends.getOrDefault(down, Instant.MIN).isAfter(scene.agenda.now());
    }

    void end() {
        ends.clear();
    }
}
