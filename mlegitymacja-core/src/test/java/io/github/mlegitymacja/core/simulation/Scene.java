package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Holds all parts of a simulation run, which takes place in one thread.
 *
 * <p>Concurrency is simulated by nesting: during a call of a port, others act, that is, a whole request or a whole
 * batch of another worker runs to its end or its death, and during its calls others may act again. Between its calls, a
 * process only computes, so any action can come between any two steps of a process. Two processes that alternate
 * several times are not reached; the {@link io.github.mlegitymacja.core.search.ProtocolSearchTest search} covers them
 * step by step. Late calls and leases that end too early come close to it.
 */
final class Scene {

    private static final Duration QUICK_CALL = Duration.ofSeconds(2);
    private static final Duration SLOW_CALL = Duration.ofMinutes(40);
    private static final Duration SOON = Duration.ofMinutes(20);
    private static final int DEEPEST = 3;

    final Scenario scenario;
    final Mistake mistake;
    final Trace trace;
    final Tally tally = new Tally();
    final Agenda agenda = new Agenda();
    final Chance chance;
    final Outages outages = new Outages(this);
    final Backups backups = new Backups(this);
    final BrokenCode broken = new BrokenCode(this);
    final PoisonRows poison = new PoisonRows(this);
    final Notifications notifications = new Notifications(this);
    final WatchedStore store;
    final Ministry ministry;
    final Registry registry;
    final List<Worker> workers;
    final List<Student> students;
    final Clerk clerk;
    StandardCalendar calendar = TestUniversity.CALENDAR;

    private Optional<StudentId> impatient = Optional.empty();
    private int depth;

    Scene(Scenario scenario, Mistake mistake, Trace trace) {
        this.scenario = scenario;
        this.mistake = mistake;
        this.trace = trace;
        this.chance = new Chance(scenario, tally);
        this.store = new WatchedStore(this);
        this.ministry = new Ministry(this);
        this.registry = new Registry(this);
        this.workers = IntStream.range(0, scenario.workers())
                .mapToObj(i -> new Worker(this, "worker-" + i))
                .toList();
        this.students = IntStream.range(0, scenario.students())
                .mapToObj(i -> new Student(this, new StudentId("s" + i), Chance.randomFrom(scenario.seed() + i)))
                .toList();
        this.clerk = new Clerk(this);
    }

    /**
     * Lets time pass during a call, and sometimes lets a worker or a student act, most often the student of the call.
     */
    void meanwhile(Optional<StudentId> about) {
        Random random = chance.of(Fault.MEANWHILE);
        boolean slow = chance.strikes(Fault.SLOW_CALL);
        agenda.pass(Chance.upTo(slow ? SLOW_CALL : QUICK_CALL, slow ? chance.of(Fault.SLOW_CALL) : chance.random()));
        if (depth == 1) {
            about.filter(student -> impatient.equals(Optional.of(student)))
                    .flatMap(this::student)
                    .ifPresent(Student::refresh);
        }
        if (depth > 0 && depth < DEEPEST && chance.strikes(Fault.MEANWHILE)) {
            tally.count(Tally.Incident.CALL_WITHIN_CALL);
            if (random.nextBoolean()) {
                Chance.pick(workers, random).work();
            } else {
                about.flatMap(this::student)
                        .orElseGet(() -> Chance.pick(students, random))
                        .happenToClick();
            }
        }
    }

    /** Lets a student ask for the status during each call that concerns this student. */
    void makeImpatient(StudentId student) {
        impatient = Optional.of(student);
    }

    void runWorkerSoon(Random random) {
        agenda.in(
                Chance.upTo(SOON, random),
                () -> Chance.pick(workers, chance.random()).work());
    }

    void deeper(Runnable activity) {
        depth++;
        try {
            activity.run();
        } finally {
            depth--;
        }
    }

    private Optional<Student> student(StudentId id) {
        return Optional.of(students.get(Integer.parseInt(id.value().substring(1))));
    }
}
