package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spring.MlegitymacjaProperties;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Runs the background work and the entitlement check, each on a thread of its own, while the application is running. When it
 * ends, the work stores what it has done and gives back the rest.
 */
final class WorkSchedule implements SmartLifecycle {

    private final BackgroundWork work;
    private final EntitlementChecks checks;
    private final MlegitymacjaProperties properties;
    private final ThreadPoolTaskScheduler worker;
    private final ThreadPoolTaskScheduler checker;
    private volatile boolean isRunning;

    WorkSchedule(BackgroundWork work, EntitlementChecks checks, MlegitymacjaProperties properties) {
        this.work = work;
        this.checks = checks;
        this.properties = properties;
        this.worker = thread("mlegitymacja-work-", properties.work().stopWithin());
        this.checker = thread("mlegitymacja-entitlement-", properties.work().stopWithin());
    }

    private static ThreadPoolTaskScheduler thread(String name, Duration stopWithin) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix(name);
        scheduler.setDaemon(true);
        scheduler.setAwaitTerminationMillis(stopWithin.toMillis());
        return scheduler;
    }

    /** Neither task throws, so that its future says nothing. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public synchronized void start() {
        worker.initialize();
        checker.initialize();
        worker.scheduleWithFixedDelay(work::tick, properties.work().every());
        String checkAt = properties.entitlement().checkAt();
        if (!checkAt.equals(Scheduled.CRON_DISABLED)) {
            checker.schedule(checks::run, new CronTrigger(checkAt, Semester.WARSAW));
        }
        isRunning = true;
    }

    /** Interrupts both, and waits. */
    @Override
    public synchronized void stop() {
        worker.shutdown();
        checker.shutdown();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
