package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.Retention;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** A process that runs the background work from time to time. */
final class Worker {

    private static final RevocationLimit EVERYBODY = new RevocationLimit(0, 1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(3);
    private static final int LONGEST_RETENTION = 400;

    private final Scene scene;
    private final SimulatedProcess process;
    private final WorkSettings settings;

    Worker(Scene scene, String name) {
        this.scene = scene;
        this.process = new SimulatedProcess(scene, name);
        this.settings = WorkSettings.builder()
                .backoff(new Backoff(Duration.ofMinutes(1), Duration.ofDays(1)))
                .revocationLimit(scene.mistake.limit())
                .build();
    }

    void start() {
        work();
        scene.agenda.in(Chance.upTo(LONGEST_PAUSE, scene.chance.random()), this::start);
    }

    void work() {
        work(BackgroundWork::runOnce);
    }

    void workUntilIdle() {
        work(BackgroundWork::runUntilIdle);
    }

    void recheck() {
        run(work -> scene.tally.count(work.checkEntitlement()));
    }

    /** Revokes everything that the registry says, because a person has made sure that it is right. */
    void recheckWithoutLimit() {
        run(work -> scene.tally.count(work.checkEntitlement(EVERYBODY, Samples.OPERATOR)));
    }

    private void work(Function<BackgroundWork, WorkReport> task) {
        run(work -> {
            WorkReport report = task.apply(work);
            report.counts().forEach(scene.tally::count);
            report.stuck().keySet().forEach(scene.clerk::isToldOfStuck);
        });
    }

    /** An operator erases the orders that ended some time ago. */
    void eraseOldOrders() {
        Random random = scene.chance.random();
        LocalDate before = scene.agenda.today().minusDays(random.nextInt(LONGEST_RETENTION));
        process.act(() -> {
            var retention = new Retention(process.university(random.nextBoolean()), 1 + random.nextInt(5));
            int erased = retention.eraseExpired(before).orders();
            if (erased > 0) {
                scene.tally.count(Tally.Incident.OLD_ORDER_ERASED, erased);
            }
        });
    }

    private void run(Consumer<BackgroundWork> task) {
        boolean inBatches = scene.chance.random().nextBoolean();
        process.act(() -> task.accept(new BackgroundWork(process.university(inBatches), settings)));
    }
}
