package io.github.mlegitymacja.benchmarks.peak;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.benchmarks.store.Database;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.WorkOutcome;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.MonthDay;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One node: its share of the students click one after the other, from several threads, while one thread does the
 * background work. Tells its progress every second on standard output, and ends when its standard input does.
 */
final class PeakWorker {

    static final String STUDENT = "student-";
    static final String BACKGROUND = "background";

    private static final int CLICKING_THREADS = 8;
    private static final int BATCH = 500;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofHours(1));
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LINES_PER_COLLECTION = 10;

    private final PeakPlan plan;
    private final int end;
    private final AtomicInteger student;
    private final AtomicInteger newOrder;
    private final AtomicInteger renewed = new AtomicInteger();
    private final OrderService service;
    private final BackgroundWork work;
    private volatile WorkReport done = WorkReport.nothing();

    private PeakWorker(PeakPlan plan, int share) {
        this.plan = plan;
        this.end = plan.firstOf(share + 1);
        this.student = new AtomicInteger(plan.firstOf(share));
        this.newOrder = new AtomicInteger(plan.students() + plan.firstOf(share));
        var university = University.builder()
                .store(JdbcOrderStore.on(Database.pool(Database.inSchema(plan.schema()))))
                .gateway(MappedMinistry.in(Path.of(plan.ministry()), 2 * plan.students()))
                .registry(new PeakStudents())
                .calendar(StandardCalendar.withSummerFrom(MonthDay.of(2, 22)))
                .clock(InstantSource.offset(InstantSource.system(), Duration.ofMillis(plan.clockOffsetMillis())))
                .orderIds(now -> PeakStudents.orderId(now, newOrder.getAndIncrement()))
                .build();
        this.service = new OrderService(university);
        this.work = new BackgroundWork(
                university,
                WorkSettings.builder()
                        .batchSize(BATCH)
                        .backoff(BACKOFF)
                        .readyBackoff(BACKOFF)
                        .build());
    }

    /** The plan in JSON, and the number of this worker. */
    public static void main(String[] arguments) throws Exception {
        new PeakWorker(PeakPlan.parse(arguments[0]), Integer.parseInt(arguments[1])).run();
    }

    private void run() throws IOException {
        for (int i = 0; i < CLICKING_THREADS; i++) {
            start(STUDENT + i, this::click);
        }
        start(BACKGROUND, this::workOff);
        start("progress", this::tell);
        while (System.in.read() >= 0) {
            // Whoever started us closes it at the end.
        }
        System.out.println(progress(true).line());
        Runtime.getRuntime().exit(0);
    }

    /** A node that stumbles must not be measured. */
    private static void start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, exception) -> {
            System.err.println(failed.getName() + " failed: " + exception);
            Runtime.getRuntime().halt(1);
        });
        thread.start();
    }

    private void click() {
        for (int number = student.getAndIncrement(); number < end; number = student.getAndIncrement()) {
            var previous = PeakStudents.orderId(plan.lastSemester(), number);
            var result = service.renew(PeakStudents.id(number), previous);
            Trial.require(result.isRight(), "a renewal was refused: " + result);
            renewed.incrementAndGet();
        }
    }

    private void workOff() {
        while (true) {
            WorkReport batch = work.runOnce();
            done = done.plus(batch);
            if (batch.total() == 0) {
                LockSupport.parkNanos(IDLE_NANOS);
            }
        }
    }

    private void tell() {
        for (int line = 0; ; line++) {
            System.out.println(progress(line % LINES_PER_COLLECTION == 0).line());
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private Progress progress(boolean collectGarbage) {
        WorkReport report = done;
        return new Progress(
                renewed.get(),
                report.count(WorkOutcome.WITHDRAWN),
                report.count(WorkOutcome.SUBMITTED),
                report.count(WorkOutcome.ISSUED),
                report.count(WorkOutcome.COLLECTED),
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis(),
                collectGarbage ? liveMiB() : 0);
    }

    private static long liveMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
