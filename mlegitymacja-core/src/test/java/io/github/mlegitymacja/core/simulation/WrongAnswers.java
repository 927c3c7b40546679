package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Wrong answers of the registry: a single one, or all of them during a window. Only one of these goes on at a time,
 * because guarantee I8 does not cover a coincidence: two wrong answers about the same student that have different causes.
 *
 * <p>Windows begin shortly before or during the nightly check, and the short ones end during it.
 */
final class WrongAnswers {

    private static final Duration LATEST_BEGINNING = Duration.ofSeconds(20);
    private static final List<Duration> LENGTHS =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(2), Duration.ofDays(5));

    private record Window(Fault fault, Instant begins, Instant ends) {
        boolean isOpenAt(Instant now) {
            return !now.isBefore(begins) && now.isBefore(ends);
        }
    }

    private final Scene scene;
    private Optional<Window> window = Optional.empty();

    /** The number of right answers before the wrong one; negative if none is to be wrong. */
    private int rightAnswers = -1;

    WrongAnswers(Scene scene) {
        this.scene = scene;
    }

    /** Called every night before the check. */
    void maybeBegin() {
        if (window.filter(last -> last.ends().isAfter(scene.agenda.now())).isPresent()) {
            return;
        }
        window = begun(Fault.REGISTRY_EMPTY).or(() -> begun(Fault.REGISTRY_WITHOUT_STUDENTS));
        boolean single = window.isEmpty() && scene.chance.strikes(Fault.WRONG_ANSWER);
        rightAnswers = single ? scene.chance.of(Fault.WRONG_ANSWER).nextInt(scene.scenario.students()) : -1;
    }

    private Optional<Window> begun(Fault fault) {
        if (!scene.chance.strikes(fault)) {
            return Optional.empty();
        }
        Random random = scene.chance.of(fault);
        Instant begins = scene.agenda.now().plus(Chance.upTo(LATEST_BEGINNING, random));
        return Optional.of(new Window(fault, begins, begins.plus(Chance.pick(LENGTHS, random))));
    }

    Optional<StudentRecord> insteadOf(Optional<StudentRecord> truth) {
        Optional<Fault> open =
                window.filter(last -> last.isOpenAt(scene.agenda.now())).map(Window::fault);
        if (open.isPresent()) {
            scene.trace.add(scene.agenda.now(), "registry", "answers wrongly", open.get());
            return open.get() == Fault.REGISTRY_EMPTY ? Optional.empty() : withoutStatus(truth);
        }
        return rightAnswers >= 0 && rightAnswers-- == 0 ? wrong(truth) : truth;
    }

    private Optional<StudentRecord> wrong(Optional<StudentRecord> truth) {
        scene.trace.add(scene.agenda.now(), "registry", "answers wrongly", "once");
        return switch (scene.chance.of(Fault.WRONG_ANSWER).nextInt(3)) {
            case 0 -> withoutStatus(truth);
            case 1 -> Optional.empty();
            default -> throw new InfrastructureException("the registry does not answer", null);
        };
    }

    private static Optional<StudentRecord> withoutStatus(Optional<StudentRecord> truth) {
        return truth.map(record -> Registry.withoutStatus(record.id()));
    }

    void end() {
        window = Optional.empty();
        rightAnswers = -1;
    }
}
