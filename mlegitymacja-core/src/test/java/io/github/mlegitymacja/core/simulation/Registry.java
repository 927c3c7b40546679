package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The student registry, reached without losses: students lose their status and regain it, and some records are
 * unreadable for a while.
 */
final class Registry {

    private static final Duration LONGEST_ABSENCE = Duration.ofDays(100);
    private static final Duration LONGEST_UNREADABLE = Duration.ofDays(600);

    private final Scene scene;
    private final InMemoryStudentRegistry records = new InMemoryStudentRegistry();
    private final Map<StudentId, Instant> unreadableUntil = new HashMap<>();

    Registry(Scene scene) {
        this.scene = scene;
    }

    void enrol(StudentId student) {
        records.put(Students.eligible(student.value()));
    }

    Optional<StudentRecord> find(StudentId student) {
        if (unreadableUntil.getOrDefault(student, Instant.MIN).isAfter(scene.agenda.now())) {
            throw new InfrastructureException("the registry's answer makes no sense", null);
        }
        return records.find(student);
    }

    void makeUnreadable(StudentId student) {
        Random random = scene.chance.of(Fault.UNREADABLE_RECORD);
        unreadableUntil.put(student, scene.agenda.now().plus(Chance.upTo(LONGEST_UNREADABLE, random)));
    }

    void loseStatus(StudentId student) {
        Random random = scene.chance.of(Fault.STATUS_LOST);
        if (random.nextBoolean()) {
            records.remove(student);
        } else {
            records.put(Students.lacking(student.value(), Set.of(StandardUnmetCondition.NO_STUDENT_STATUS)));
        }
        scene.agenda.in(Chance.upTo(LONGEST_ABSENCE, random), () -> enrol(student));
    }

    void makeReadable() {
        unreadableUntil.clear();
    }
}
