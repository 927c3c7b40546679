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
 * The student registry, reached without losses: students lose their status or photo and regain it, some records are
 * unreadable for a while, and {@link WrongAnswers} replace the truth.
 */
final class Registry {

    private static final Duration LONGEST_ABSENCE = Duration.ofDays(100);
    private static final Duration LONGEST_WITHOUT_PHOTO = Duration.ofDays(600);
    private static final Duration LONGEST_UNREADABLE = Duration.ofDays(600);

    private final Scene scene;
    private final InMemoryStudentRegistry records = new InMemoryStudentRegistry();
    private final Map<StudentId, Instant> unreadableUntil = new HashMap<>();
    private final WrongAnswers wrongAnswers;

    Registry(Scene scene) {
        this.scene = scene;
        this.wrongAnswers = new WrongAnswers(scene);
    }

    void enrol(StudentId student) {
        records.put(Students.eligible(student.value()));
    }

    Optional<StudentRecord> find(StudentId student) {
        if (unreadableUntil.getOrDefault(student, Instant.MIN).isAfter(scene.agenda.now())) {
            throw new InfrastructureException("the registry's answer makes no sense", null);
        }
        return wrongAnswers.insteadOf(records.find(student));
    }

    /** Returns the truth: whether a student has lost the status, and has not just disappeared from the registry. */
    boolean hasLostStatus(StudentId student) {
        return records.find(student)
                .filter(record -> !record.hasStudentStatus())
                .isPresent();
    }

    void maybeGoWrong() {
        wrongAnswers.maybeBegin();
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
            records.put(withoutStatus(student));
        }
        scene.agenda.in(Chance.upTo(LONGEST_ABSENCE, random), () -> enrol(student));
    }

    void losePhoto(StudentId student) {
        records.put(Students.lacking(student.value(), Set.of(StandardUnmetCondition.NO_PHOTO)));
        scene.agenda.in(Chance.upTo(LONGEST_WITHOUT_PHOTO, scene.chance.of(Fault.PHOTO_LOST)), () -> enrol(student));
    }

    static StudentRecord withoutStatus(StudentId student) {
        return Students.lacking(student.value(), Set.of(StandardUnmetCondition.NO_STUDENT_STATUS));
    }

    /** Makes the registry answer and tell the truth. All those are complete again who have not lost their status. */
    void repair() {
        unreadableUntil.clear();
        wrongAnswers.end();
        scene.students.stream()
                .map(Student::id)
                .filter(student -> !hasLostStatus(student))
                .forEach(this::enrol);
    }
}
