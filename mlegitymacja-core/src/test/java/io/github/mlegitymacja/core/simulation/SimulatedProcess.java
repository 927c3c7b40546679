package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.work.Crash;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A process that serves a student or does background work: it reads the clock, calls the ports, and can die at each
 * call.
 */
final class SimulatedProcess implements InstantSource {

    private final Scene scene;
    private final String name;
    private Instant startedAt;
    private boolean isBusy;

    SimulatedProcess(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
        this.startedAt = scene.agenda.now();
    }

    /** Reads the clock and remembers the time. */
    @Override
    public Instant instant() {
        startedAt = scene.agenda.now();
        return startedAt;
    }

    /** Returns the time at which the process last read the clock. It may be long ago. */
    Instant startedAt() {
        return startedAt;
    }

    boolean isFree() {
        return !isBusy;
    }

    /** Runs an activity to its end or its death. The process keeps no state for the next activity. */
    void act(Runnable activity) {
        if (isBusy) {
            return;
        }
        isBusy = true;
        try {
            scene.deeper(activity);
        } catch (Crash dead) {
            scene.trace.add(scene.agenda.now(), name, "dies", "");
        } catch (InfrastructureException unavailable) {
            scene.trace.add(scene.agenda.now(), name, "gives up", unavailable.getMessage());
        } finally {
            isBusy = false;
        }
    }

    <T> T call(String what, Object about, Optional<StudentId> student, Supplier<T> effect) {
        scene.meanwhile(student);
        maybeDie();
        scene.trace.add(scene.agenda.now(), name, what, about);
        T answer = effect.get();
        maybeDie();
        return answer;
    }

    /** Creates the university with the connections of this process. */
    University university(boolean inBatches) {
        var ministry = new FaultyMinistry(scene, this);
        Random ids = scene.chance.random();
        return University.builder()
                .store(inBatches ? new FaultyBatchStore(scene, this) : new FaultyStore(scene, this))
                .gateway(scene.mistake.gateway(ministry, scene))
                .registry(scene.mistake.registry(new FaultyRegistry(scene, this)))
                .addListener((order, change) -> scene.tally.count(change))
                .entitlement(scene.mistake.entitlement())
                .calendar(scene.calendar)
                .clock(this)
                .orderIds(now -> OrderId.timeOrdered(now, ids))
                .build();
    }

    private void maybeDie() {
        if (scene.chance.strikes(Fault.DEATH)) {
            throw new Crash();
        }
    }
}
