package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.work.Crash;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderChange;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A process that serves a student or does background work: it reads the clock, calls the ports, and can die at each
 * call.
 */
final class SimulatedProcess implements InstantSource {

    private static final List<Duration> CLOCK_ERRORS =
            List.of(Duration.ofHours(5), Duration.ofMinutes(10), Duration.ofHours(-3));

    private final Scene scene;
    private final String name;
    private Instant startedAt;
    private Duration clockError = Duration.ZERO;
    private boolean isBusy;

    SimulatedProcess(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
        this.startedAt = scene.agenda.now();
    }

    /** Reads the clock and remembers the time. */
    @Override
    public Instant instant() {
        startedAt = wrongBy(clockError, scene.agenda.now());
        return startedAt;
    }

    /** Returns the time at which the process last read the clock. It may be long ago. */
    Instant startedAt() {
        return startedAt;
    }

    /** Returns a time on the same day: another day could have another semester, or other documents that have expired. */
    private static Instant wrongBy(Duration error, Instant now) {
        Instant wrong = now.plus(error);
        LocalDate today = LocalDate.ofInstant(now, Semester.WARSAW);
        return LocalDate.ofInstant(wrong, Semester.WARSAW).equals(today) ? wrong : now;
    }

    boolean hasRightClock() {
        return clockError.isZero();
    }

    boolean isFree() {
        return !isBusy;
    }

    /**
     * Runs an activity to its end or its death. The process keeps no state for the next activity.
     *
     * @return whether the activity has come to its end
     */
    boolean act(Runnable activity) {
        if (isBusy) {
            return false;
        }
        isBusy = true;
        clockError = scene.chance.strikes(Fault.CLOCK_WRONG)
                ? Chance.pick(CLOCK_ERRORS, scene.chance.of(Fault.CLOCK_WRONG))
                : Duration.ZERO;
        try {
            scene.deeper(activity);
            return true;
        } catch (Crash dead) {
            scene.trace.add(scene.agenda.now(), name, "dies", "");
        } catch (InfrastructureException unavailable) {
            scene.trace.add(scene.agenda.now(), name, "gives up", unavailable.getMessage());
        } finally {
            isBusy = false;
        }
        return false;
    }

    <T> T call(String what, Object about, Optional<StudentId> student, Supplier<T> effect) {
        scene.meanwhile(student);
        return callAlone(what, about, effect);
    }

    /**
     * Calls a port while nobody else acts. With more calls during which others act, acts would lead to more and more acts:
     * their workers make calls as well.
     */
    <T> T callAlone(String what, Object about, Supplier<T> effect) {
        maybeDie();
        scene.trace.add(scene.agenda.now(), name, what, about);
        T answer = effect.get();
        maybeDie();
        return answer;
    }

    /** Creates the university with the connections of this process. */
    University university(boolean inBatches) {
        MinistryGateway ministry = scene.mistake.gateway(new FaultyMinistry(scene, this), scene);
        Random ids = scene.chance.random();
        return University.builder()
                .store(inBatches ? new FaultyBatchStore(scene, this) : new FaultyStore(scene, this))
                .gateway(inBatches ? new BatchMinistry(ministry, scene.chance.random()) : ministry)
                .registry(scene.mistake.registry(new FaultyRegistry(scene, this)))
                .addListener((order, change) -> scene.tally.count(change))
                .addListener((order, change) -> scene.broken.sometimes(Fault.LISTENER_BROKEN, () -> change))
                .subscriber(this::hear)
                .entitlement(scene.mistake.entitlement())
                .calendar(scene.calendar)
                .clock(this)
                .orderIds(now -> OrderId.timeOrdered(now, ids))
                .build();
    }

    private void hear(OrderChange change) {
        callAlone(
                "is notified of",
                change.order().id(),
                () -> scene.broken.sometimes(Fault.SUBSCRIBER_BROKEN, () -> {
                    scene.notifications.hear(change);
                    return change;
                }));
    }

    private void maybeDie() {
        if (scene.chance.strikes(Fault.DEATH)) {
            throw new Crash();
        }
    }
}
