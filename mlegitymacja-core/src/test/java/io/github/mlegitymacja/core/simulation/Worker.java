package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.Retention;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A process that runs the background work from time to time. */
final class Worker {

    private static final RevocationLimit EVERYBODY = new RevocationLimit(0, 1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(3);
    private static final int LONGEST_RETENTION = 400;

    /** The library tolerates clocks that differ by a minute; calls take some time as well. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** With more students, looking through all orders at each run takes too long. */
    private static final int FEW_STUDENTS = 12;

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

    /** The ministry reports the status of an order by itself. */
    void receive(OrderId order, StatusAnswer answer) {
        run(work -> work.receive(order, answer));
    }

    void recheck() {
        run(work -> scene.tally.count(work.checkEntitlement()));
    }

    /** Revokes everything that the registry says, because a person has made sure that it is right. */
    void recheckWithoutLimit() {
        run(work -> scene.tally.count(work.checkEntitlement(EVERYBODY, Samples.OPERATOR)));
    }

    private void work(Function<BackgroundWork, WorkReport> task) {
        List<Order> putOff = scene.students.size() > FEW_STUDENTS ? List.of() : putOffByClock();
        boolean isDone = run(work -> {
            WorkReport report = task.apply(work);
            report.counts().forEach(scene.tally::count);
            report.stuck().keySet().forEach(scene.clerk::isToldOfStuck);
        });
        if (isDone && process.hasRightClock()) {
            var still = Set.copyOf(putOff.isEmpty() ? putOff : putOffByClock());
            putOff.stream()
                    .filter(still::contains)
                    .forEach(order -> scene.store.fail("clock: work is put off by a wrong clock", order.id()));
        }
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

    private boolean run(Consumer<BackgroundWork> task) {
        boolean inBatches = scene.chance.random().nextBoolean();
        return process.act(() -> task.accept(new BackgroundWork(process.university(inBatches), settings)));
    }

    /** Returns the orders with work that waits, and that by the true time nobody can have claimed or ordered yet. */
    private List<Order> putOffByClock() {
        Instant latest = scene.agenda.now().plus(TOLERANCE);
        return scene.store.all().stream()
                .filter(order -> order.due()
                        .filter(due -> due.notBefore().isAfter(latest))
                        .filter(due ->
                                due.lastClaimed().orElse(order.orderedAt()).isAfter(latest))
                        .isPresent())
                .toList();
    }
}
