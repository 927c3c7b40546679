package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Schedules what happens every night (backup, entitlement check), on some nights (old orders are erased) and on some days
 * (outages, decrees and other faults).
 */
final class DailyLife {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int FARTHEST_MOVE = 15;
    private static final int LONGEST_EXTENSION = 240;

    private final Scene scene;

    DailyLife(Scene scene) {
        this.scene = scene;
    }

    void start() {
        scene.students.forEach(Student::start);
        scene.workers.forEach(Worker::start);
        scene.agenda.in(DAY, this::night);
    }

    private void night() {
        scene.agenda.in(DAY, this::night);
        Random random = scene.chance.random();
        scene.backups.take();
        scene.registry.maybeGoWrong();
        Chance.pick(scene.workers, random).recheck();
        if (Chance.onceIn(3, random)) {
            Chance.pick(scene.workers, random).workUntilIdle();
        }
        if (Chance.onceIn(30, random)) {
            Chance.pick(scene.workers, random).eraseOldOrders();
        }
        if (!semester(0).equals(semester(1))) {
            scene.students.forEach(Student::semesterBegins);
        }
        maybeFaults();
    }

    private void maybeFaults() {
        scene.outages.maybeBegin(Fault.MINISTRY_DOWN);
        scene.outages.maybeBegin(Fault.REGISTRY_DOWN);
        if (scene.chance.strikes(Fault.MINISTRY_FORGETS)) {
            scene.ministry.forgetOne(scene.chance.of(Fault.MINISTRY_FORGETS));
        }
        if (scene.chance.strikes(Fault.STATUS_LOST)) {
            scene.registry.loseStatus(randomStudent(Fault.STATUS_LOST).id());
        }
        if (scene.chance.strikes(Fault.PHOTO_LOST)) {
            scene.registry.losePhoto(randomStudent(Fault.PHOTO_LOST).id());
        }
        if (scene.chance.strikes(Fault.UNREADABLE_RECORD)) {
            scene.registry.makeUnreadable(studentWhoWaits().id());
        }
        if (scene.chance.strikes(Fault.UNREADABLE_ORDER)) {
            scene.poison.damageOrRepair(scene.chance.of(Fault.UNREADABLE_ORDER));
        }
        if (scene.chance.strikes(Fault.DECREE)) {
            decree(semester(0).next(), scene.chance.of(Fault.DECREE));
        }
        if (scene.chance.strikes(Fault.BACKUP_RESTORED)) {
            scene.backups.restoreOne(scene.chance.of(Fault.BACKUP_RESTORED));
        }
    }

    /**
     * Changes the first day and the validity of the next semester. A past semester is never changed: lapsed orders stay
     * lapsed.
     */
    private void decree(Semester next, Random random) {
        StandardCalendar now = scene.calendar;
        LocalDate begins = now.begins(next).plusDays(random.nextInt(2 * FARTHEST_MOVE) - FARTHEST_MOVE);
        LocalDate validUntil = now.validUntil(next).plusDays(random.nextInt(LONGEST_EXTENSION));
        if (begins.isAfter(scene.agenda.today())) {
            scene.calendar = StandardCalendar.builder()
                    .summerBegins(now.summerBegins())
                    .putAllBeginsOverrides(with(now.beginsOverrides(), next, begins))
                    .putAllValidUntilOverrides(with(now.validUntilOverrides(), next, validUntil))
                    .build();
        }
    }

    private static Map<Semester, LocalDate> with(Map<Semester, LocalDate> days, Semester semester, LocalDate day) {
        var changed = new TreeMap<>(days);
        changed.put(semester, day);
        return changed;
    }

    /** Returns a student with a pending order, or any student: a record that nobody needs does no harm. */
    private Student studentWhoWaits() {
        return scene.students.stream()
                .filter(student -> scene.store.ordersOf(student.id()).stream()
                        .anyMatch(order -> order.status() == OrderStatus.PENDING))
                .findFirst()
                .orElseGet(() -> randomStudent(Fault.UNREADABLE_RECORD));
    }

    private Student randomStudent(Fault fault) {
        return Chance.pick(scene.students, scene.chance.of(fault));
    }

    private Semester semester(int daysAgo) {
        return scene.calendar
                .semesterOn(scene.agenda.today().minusDays(daysAgo))
                .orElseThrow();
    }
}
