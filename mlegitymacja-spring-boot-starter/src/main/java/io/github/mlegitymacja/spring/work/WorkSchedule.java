package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spring.MlegitymacjaProperties;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Runs the background work and the entitlement check, each on a thread of its own, while the application is running. When it
 * ends, the work stores what it has done and gives back the rest.
 */
final class WorkSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkSchedule.class);
    private static final Duration STORING = Duration.ofSeconds(5);

    private final BackgroundWork work;
    private final EntitlementChecks checks;
    private final CallThreads calls;
    private final MlegitymacjaProperties properties;
    private final ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
    private volatile boolean isRunning;

    WorkSchedule(BackgroundWork work, EntitlementChecks checks, CallThreads calls, MlegitymacjaProperties properties) {
        this.work = work;
        this.checks = checks;
        this.calls = calls;
        this.properties = properties;
        threads.setPoolSize(2);
        threads.setThreadNamePrefix("mlegitymacja-work-");
        threads.setAwaitTerminationMillis(properties.work().shutdownTimeout().toMillis());
    }

    /** Neither task throws, so that its future says nothing. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public synchronized void start() {
        threads.initialize();
        threads.scheduleWithFixedDelay(work::tick, properties.work().interval());
        if (properties.entitlement().isScheduled()) {
            threads.schedule(
                    checks::run, new CronTrigger(properties.entitlement().cron(), Semester.WARSAW));
        }
        isRunning = true;
    }

    /** Begins no further call and waits for those that are running; then interrupts them, and waits until all is stored. */
    @Override
    public synchronized void stop() {
        threads.shutdown();
        calls.interrupt();
        awaitStored();
        isRunning = false;
    }

    private void awaitStored() {
        try {
            if (!threads.getScheduledThreadPoolExecutor().awaitTermination(STORING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("work.unfinished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
