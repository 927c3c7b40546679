package io.github.mlegitymacja.killtest;

import com.zaxxer.hikari.HikariDataSource;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * One run of the failover test: groups of students use the system, and the database fails over while they wait.
 * Neither the students' process nor the workers are started again. With an asynchronous standby, the run ends with the
 * last failover: lost orders never come to their end.
 */
final class FailoverRun implements AutoCloseable {

    private static final int STUDENT_THREADS = 6;
    private static final int STUDENTS_OF_A_GROUP = 50;
    private static final int MOST_ANSWERS = 50;
    private static final int SOME_ANSWERS = 10;
    private static final int LOST_PERCENT = 5;
    private static final int PATIENCE_SECONDS = 60;

    private final long seed;
    private final int failovers;
    private final boolean synchronous;
    private final Random random;
    private final long started = System.nanoTime();
    private final ExecutorService threads = Executors.newFixedThreadPool(STUDENT_THREADS);
    private final SemesterClock clock = new SemesterClock();
    private final Milestones milestones = new Milestones();
    private final ReplicatedDatabase database;
    private final HikariDataSource poolOfStudents;
    private final Ministry ministry;
    private final MinistryServer server;
    private final Workers workers;
    private final Students students;
    private final Audit audit;
    private final List<CompletableFuture<Optional<Order>>> semesters = new ArrayList<>();
    private int failedOver;
    private int lacking;
    private int longestPauseMillis;

    private FailoverRun(long seed, int failovers, boolean synchronous)
            throws IOException, SQLException, InterruptedException {
        this.seed = seed;
        this.failovers = failovers;
        this.synchronous = synchronous;
        this.random = new Random(seed);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "runs")), "failover-")
                .toAbsolutePath();
        this.database = new ReplicatedDatabase(folder, synchronous);
        this.poolOfStudents = Database.pool(database.url(), STUDENT_THREADS);
        this.ministry = new Ministry(random.nextLong(), clock, milestones);
        this.server = new MinistryServer(ministry, clock, LOST_PERCENT, random.nextLong());
        this.workers =
                new Workers(folder, server.calls(), List.of(server.url(), database.url(), Breakage.NOTHING.name()));
        this.students = new Students(
                new OrderService(Students.university(JdbcOrderStore.on(poolOfStudents), ministry, clock)),
                milestones,
                threads);
        this.audit = new Audit(database.pool(), database.store(), ministry, server.notifications());
    }

    static RunResult of(long seed, int failovers, boolean synchronous) throws Exception {
        try (var run = new FailoverRun(seed, failovers, synchronous)) {
            return run.run();
        }
    }

    private RunResult run() throws Exception {
        clock.jumpTo(SemesterClock.BEGINNINGS.get(0));
        while (failedOver < failovers && workers.crashes() == 0) {
            if (failedOver > 0) {
                database.restoreStandby();
            }
            sendStudents();
            students.awaitAnswers(1 + random.nextInt(MOST_ANSWERS));
            killPrimary();
            promoteStandby();
        }
        if (synchronous) {
            awaitStudents();
            awaitRest();
        }
        return result();
    }

    private void sendStudents() {
        for (int i = 0; i < STUDENTS_OF_A_GROUP; i++) {
            semesters.add(students.semester(Registry.id(semesters.size()), new Random(random.nextLong())));
        }
    }

    /** Kills the primary when students wait for it, or have got answers that the standby knows nothing of. */
    private void killPrimary() throws IOException, SQLException, InterruptedException {
        database.interruptReplication();
        sendStudents();
        if (synchronous) {
            database.awaitWaitingCommit();
        } else {
            students.awaitAnswers(SOME_ANSWERS);
        }
        database.killPrimary();
    }

    private void promoteStandby() throws SQLException, InterruptedException {
        var acknowledged = List.copyOf(students.answered().values());
        // Others ask while there is no primary.
        sendStudents();
        database.promoteStandby();
        failedOver++;
        long promoted = System.nanoTime();
        students.awaitAnswers(1);
        int pause = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - promoted);
        longestPauseMillis = Math.max(longestPauseMillis, pause);
        lacking += (int) acknowledged.stream().filter(this::isLacking).count();
        audit.inspect();
    }

    private boolean isLacking(Order acknowledged) {
        return database.store()
                .find(acknowledged.id())
                .filter(order -> order.version() >= acknowledged.version())
                .isEmpty();
    }

    private void awaitStudents() throws InterruptedException {
        try {
            CompletableFuture.allOf(semesters.toArray(CompletableFuture[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            audit.report(Violation.ORDER_LOST, e);
        }
    }

    private void awaitRest() throws InterruptedException, SQLException {
        for (int tenths = 0; tenths < 10 * PATIENCE_SECONDS && !audit.isAtRest() && workers.crashes() == 0; tenths++) {
            workers.awaitCrash(100, TimeUnit.MILLISECONDS);
        }
    }

    private RunResult result() throws IOException {
        var everybody =
                IntStream.range(0, semesters.size()).mapToObj(Registry::id).toList();
        var found = audit.audit(everybody, students.answered(), AcademicTime.read(clock, SemesterClock.CALENDAR));
        var figures = new EnumMap<Figure, Object>(Figure.class);
        figures.put(Figure.SEED, seed);
        figures.put(Figure.JDK, System.getProperty("java.version"));
        figures.put(Figure.STUDENTS, semesters.size());
        figures.put(Figure.ORDERS, audit.orders());
        figures.put(Figure.WORKERS_CRASHED, workers.crashes());
        figures.put(Figure.ERRORS_LOGGED, workers.errors());
        figures.put(Figure.DATABASE_KILLED, failedOver);
        figures.put(Figure.LACKING, lacking);
        figures.put(Figure.PAUSE, longestPauseMillis);
        figures.put(Figure.UNANSWERED, students.unanswered());
        figures.put(Figure.CALLS, server.calls().total());
        figures.put(Figure.ANSWERS_LOST, server.lostAnswers());
        figures.put(Figure.NOTIFICATIONS, server.notifications().total());
        figures.put(Figure.REPEATED, server.notifications().repeated());
        figures.put(Figure.REPEATED_AFTER_ANSWER, server.notifications().repeatedAfterAnswer());
        figures.put(Figure.SECONDS, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
        return new RunResult(figures, found);
    }

    @Override
    public void close() throws IOException {
        workers.close();
        threads.shutdownNow();
        server.close();
        poolOfStudents.close();
        database.close();
    }
}
