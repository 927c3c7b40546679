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

/** A worker, or whatever serves a student: something that reads the clock, calls ports, and can die at each call. */
final class Mortal implements InstantSource {

    private final Scene scene;
    private final String name;
    private Instant startedAt;
    private boolean isBusy;

    Mortal(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
        this.startedAt = scene.agenda.now();
    }

    /** The clock as this process reads it, and remembers. */
    @Override
    public Instant instant() {
        startedAt = scene.agenda.now();
        return startedAt;
    }

    /** The moment by which the process goes, which may be long ago. */
    Instant startedAt() {
        return startedAt;
    }

    boolean isFree() {
        return !isBusy;
    }

    /** Does something to its end or its death; nothing of it is left, so that it begins anew next time. */
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

    /** The university as it is put together when the process begins. */
    University university(boolean inBatches) {
        var ministry = new FaultyMinistry(scene, this);
        Random ids = scene.chance.random();
        return University.builder()
                .store(inBatches ? new FaultyBatchStore(scene, this) : new FaultyStore(scene, this))
                .gateway(scene.mistake.gateway(ministry, scene))
                .registry(new FaultyRegistry(scene, this))
                .addListeners((order, change) -> scene.tally.count(change.event()))
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
