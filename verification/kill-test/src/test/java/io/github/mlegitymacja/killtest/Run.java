package io.github.mlegitymacja.killtest;

import com.zaxxer.hikari.HikariDataSource;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
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
 * One run of the kill test: groups of students use the system for up to three semesters, and a worker is killed after
 * each group.
 */
final class Run implements AutoCloseable {

    private static final int STUDENT_THREADS = 6;
    private static final int SOME_ANSWERS = 5;

    private final Plan plan;
    private final Random random;
    private static final int MOST_KILLS_OF_A_GROUP = 4;

    private final long started = System.nanoTime();
    private final ExecutorService threads = Executors.newFixedThreadPool(STUDENT_THREADS);
    private final SemesterClock clock = new SemesterClock();
    private final Milestones milestones = new Milestones();
    private final Database database;
    private final HikariDataSource poolOfStudents;
    private final Ministry ministry;
    private final MinistryServer server;
    private final Workers workers;
    private final Students students;
    private final Audit audit;
    private final List<CompletableFuture<Optional<Order>>> semesters = new ArrayList<>();
    private int workersKilled;
    private int unsettled;
    private int databaseKilled;

    private Run(Plan plan) throws IOException, SQLException {
        this.plan = plan;
        this.random = new Random(plan.seed());
        Path folder = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "runs")), plan.breakage() + "-")
                .toAbsolutePath();
        this.database =
                new Database(folder.resolve("postgresql"), plan.breakage().databaseWritesBeforeAcknowledging());
        this.poolOfStudents = Database.pool(database.url(), STUDENT_THREADS);
        this.ministry = new Ministry(random.nextLong(), clock, milestones);
        this.server = new MinistryServer(ministry, clock, plan.lostPercent(), random.nextLong());
        this.workers = new Workers(
                folder,
                server.calls(),
                List.of(server.url(), database.url(), plan.breakage().name()));
        this.students = new Students(
                new OrderService(Students.university(
                        plan.breakage().storeOfStudents(JdbcOrderStore.on(poolOfStudents)), ministry, clock)),
                milestones,
                threads);
        this.audit = new Audit(database.pool(), database.store(), ministry, server.notifications());
    }

    static RunResult of(Plan plan) throws Exception {
        try (var run = new Run(plan)) {
            return run.run();
        }
    }

    private RunResult run() throws Exception {
        for (int kill = 0; kill < plan.kills() && workers.crashes() == 0; kill++) {
            if (kill > 0 && plan.semesterOf(kill) != plan.semesterOf(kill - 1)) {
                awaitStudents();
            }
            clock.jumpTo(SemesterClock.BEGINNINGS.get(plan.semesterOf(kill)));
            sendStudents(kill);
            killOne(kill);
        }
        awaitStudents();
        awaitRest();
        return result();
    }

    /** Starts a group of students. Each kill of a semester has its own group. */
    private void sendStudents(int kill) {
        int[] kills = IntStream.range(0, plan.kills())
                .filter(other -> plan.semesterOf(other) == plan.semesterOf(kill))
                .toArray();
        for (int number = kill - kills[0]; number < plan.students(); number += kills.length) {
            semesters.add(students.semester(Registry.id(number), new Random(random.nextLong())));
        }
    }

    private void killOne(int kill) throws IOException, InterruptedException, SQLException {
        if (plan.killsDatabaseBefore(kill)) {
            students.awaitAnswers(SOME_ANSWERS);
            database.killAndRestart();
            databaseKilled++;
        }
        // A kill between two calls proves little, so a group of students sees more kills until one has hit a call.
        for (int tries = 0; tries == 0 || (unsettled == 0 && tries < MOST_KILLS_OF_A_GROUP); tries++) {
            unsettled += workers.killOne(random, database.store()) ? 1 : 0;
            workersKilled++;
            audit.inspect();
        }
    }

    private void awaitStudents() throws InterruptedException {
        try {
            CompletableFuture.allOf(semesters.toArray(CompletableFuture[]::new))
                    .get(plan.patienceSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            audit.report(Violation.ORDER_LOST, e);
        }
    }

    private void awaitRest() throws InterruptedException, SQLException {
        for (int tenths = 0;
                tenths < 10 * plan.patienceSeconds() && !audit.isAtRest() && workers.crashes() == 0;
                tenths++) {
            workers.awaitCrash(100, TimeUnit.MILLISECONDS);
        }
    }

    private RunResult result() throws IOException {
        semesters.stream()
                .filter(semester -> semester.isDone()
                        && !semester.isCompletedExceptionally()
                        && semester.join().isEmpty())
                .forEach(semester -> audit.report(Violation.ORDER_LOST, "a student got no order"));
        List<StudentId> everybody =
                IntStream.range(0, plan.students()).mapToObj(Registry::id).toList();
        var found = audit.audit(everybody, students.answered(), AcademicTime.read(clock, SemesterClock.CALENDAR));
        var figures = new EnumMap<Figure, Object>(Figure.class);
        figures.put(Figure.SEED, plan.seed());
        figures.put(Figure.JDK, System.getProperty("java.version"));
        figures.put(Figure.STUDENTS, plan.students());
        figures.put(Figure.ORDERS, audit.orders());
        figures.put(Figure.CANCELLED_IN, audit.cancelledIn());
        figures.put(Figure.CODES_EXPIRED, audit.expirations());
        figures.put(Figure.WORKERS_KILLED, workersKilled);
        figures.put(Figure.UNSETTLED, unsettled);
        figures.put(Figure.WORKERS_CRASHED, workers.crashes());
        figures.put(Figure.ERRORS_LOGGED, workers.errors());
        figures.put(Figure.DATABASE_KILLED, databaseKilled);
        figures.put(Figure.UNANSWERED, students.unanswered());
        figures.put(Figure.CALLS, server.calls().total());
        figures.put(Figure.ANSWERS_LOST, server.lostAnswers());
        figures.put(Figure.WITHDRAWALS, ministry.withdrawals());
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
