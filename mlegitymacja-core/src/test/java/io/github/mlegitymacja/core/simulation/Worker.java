package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.Retention;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.core.work.WorkSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;

/** A process that runs the background work from time to time. */
final class Worker {

    private static final WorkSettings SETTINGS = WorkSettings.builder()
            .backoff(new Backoff(Duration.ofMinutes(1), Duration.ofDays(1)))
            .build();
    private static final Duration LONGEST_PAUSE = Duration.ofDays(3);
    private static final int LONGEST_RETENTION = 400;

    private final Scene scene;
    private final SimulatedProcess process;

    Worker(Scene scene, String name) {
        this.scene = scene;
        this.process = new SimulatedProcess(scene, name);
    }

    void start() {
        work();
        scene.agenda.in(Chance.upTo(LONGEST_PAUSE, scene.chance.random()), this::start);
    }

    void work() {
        run(BackgroundWork::runOnce);
    }

    void workUntilIdle() {
        run(BackgroundWork::runUntilIdle);
    }

    void recheck() {
        process.act(() -> {
            var work =
                    new BackgroundWork(process.university(scene.chance.random().nextBoolean()), SETTINGS);
            scene.tally.count(work.checkEntitlement());
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

    private void run(Function<BackgroundWork, WorkReport> task) {
        Random random = scene.chance.random();
        process.act(() -> {
            var work = new BackgroundWork(process.university(random.nextBoolean()), SETTINGS);
            task.apply(work).counts().forEach(scene.tally::count);
        });
    }
}
