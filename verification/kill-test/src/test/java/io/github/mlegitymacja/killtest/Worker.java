package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main class of a worker process: runs the background work until the standard input ends or the process is killed.
 */
final class Worker implements Runnable {

    static final int BATCH_SIZE = 25;

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int IDLE_MILLIS = 50;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(150), Duration.ofMillis(1_200));
    private static final WorkSettings SETTINGS = WorkSettings.builder()
            .batchSize(BATCH_SIZE)
            .lease(Duration.ofSeconds(3))
            .backoff(BACKOFF)
            .readyBackoff(BACKOFF)
            .build();

    private final Supplier<BackgroundWork> beginning;
    private @Nullable BackgroundWork work;

    private Worker(Supplier<BackgroundWork> beginning) {
        this.beginning = beginning;
    }

    /**
     * Starts the worker.
     *
     * @param args the name of the worker, the URL of the ministry, the URL of the database, the name of a {@link
     *     Breakage}
     */
    public static void main(String[] args) throws IOException {
        var ministry = new HttpMinistry(args[1], args[0]);
        var pool = Database.pool(args[2], 2);
        var breakage = Breakage.valueOf(args[3]);
        var random = new SecureRandom();
        var worker = new Worker(() -> new BackgroundWork(
                University.builder()
                        .store(breakage.storeOfWorkers(JdbcOrderStore.on(breakage.database(pool))))
                        .gateway(breakage.gateway(ministry))
                        .subscriber(breakage.subscriber(ministry))
                        .registry(new Registry())
                        .calendar(SemesterClock.CALENDAR)
                        .clock(ministry)
                        .orderIds(now -> OrderId.timeOrdered(now, random))
                        .build(),
                SETTINGS));
        var rounds = Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(worker, 0, IDLE_MILLIS, TimeUnit.MILLISECONDS);
        System.in.transferTo(OutputStream.nullOutputStream());
        rounds.cancel(true);
        Runtime.getRuntime().halt(0);
    }

    /** Runs one round. The database may be down, also when the worker starts. */
    @Override
    public void run() {
        try {
            if (work == null) {
                work = beginning.get();
            }
            work.runUntilIdle();
        } catch (InfrastructureException e) {
            LOG.warn("{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the worker crashes", e);
            Runtime.getRuntime().halt(1);
        }
    }
}
