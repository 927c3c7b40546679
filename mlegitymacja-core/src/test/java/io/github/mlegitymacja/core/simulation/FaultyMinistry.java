package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** The connection of one process to the ministry, on which calls and answers get lost or arrive late. */
final class FaultyMinistry implements MinistryGateway {

    private static final Duration LATEST = Duration.ofDays(3);
    private static final int LAPSED_AFTER_SEMESTERS = 2;
    private static final List<Duration> HINTS =
            List.of(Duration.ZERO, Duration.ofMinutes(3), Duration.ofHours(5), Duration.ofDays(400));

    private final Scene scene;
    private final SimulatedProcess process;

    FaultyMinistry(Scene scene, SimulatedProcess process) {
        this.scene = scene;
        this.process = process;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        requireNotLapsed(submission.order(), "submitted");
        scene.backups.writeToJournal(submission.order());
        return call("submit", submission.order(), () -> {
            SubmitAnswer answer = scene.ministry.submit(submission);
            return answer instanceof SubmitAnswer.Accepted ? new SubmitAnswer.Accepted(hint()) : answer;
        });
    }

    @Override
    public StatusAnswer status(OrderId order) {
        requireNotLapsed(order, "polled");
        return call("status", order, () -> {
            StatusAnswer answer = scene.ministry.answer(order);
            maybePush(order, answer);
            return answer instanceof StatusAnswer.Processing ? new StatusAnswer.Processing(hint()) : answer;
        });
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return call("withdraw", order, () -> scene.ministry.withdraw(order));
    }

    private void maybePush(OrderId order, StatusAnswer answer) {
        if (scene.chance.strikes(Fault.LATE_PUSH)) {
            Random random = scene.chance.of(Fault.LATE_PUSH);
            Worker worker = Chance.pick(scene.workers, random);
            scene.agenda.in(Chance.upTo(LATEST, random), () -> worker.receive(order, answer));
        }
    }

    private <T> T call(String what, OrderId order, Supplier<T> effect) {
        Optional<StudentId> student = scene.store.find(order).map(Order::student);
        return process.call(what, order, student, () -> overTheNetwork(effect));
    }

    private <T> T overTheNetwork(Supplier<T> effect) {
        if (scene.outages.isDown(Fault.MINISTRY_DOWN)) {
            throw noAnswer();
        }
        if (scene.chance.strikes(Fault.LATE_DELIVERY)) {
            scene.agenda.in(Chance.upTo(LATEST, scene.chance.of(Fault.LATE_DELIVERY)), () -> callWithoutAnswer(effect));
            throw noAnswer();
        }
        if (scene.chance.strikes(Fault.LOST_ANSWER)) {
            if (scene.chance.of(Fault.LOST_ANSWER).nextBoolean()) {
                callWithoutAnswer(effect);
            }
            throw noAnswer();
        }
        return scene.broken.sometimes(Fault.ADAPTER_BROKEN, effect);
    }

    private void callWithoutAnswer(Supplier<?> effect) {
        String answer = effect.get().getClass().getSimpleName();
        scene.trace.add(scene.agenda.now(), "ministry", "answer is lost", answer);
    }

    /**
     * Judges by the time at which the process began or claimed the order, because a semester may begin at any of its steps
     * (guarantee I6).
     */
    private void requireNotLapsed(OrderId id, String what) {
        scene.store
                .find(id)
                .filter(this::hadLapsed)
                .ifPresent(lapsed -> scene.store.fail("I6: a lapsed order is " + what, id));
    }

    private boolean hadLapsed(Order order) {
        Instant begun = process.startedAt();
        Instant decided = order.due()
                .flatMap(Due::lastClaimed)
                .filter(claimed -> claimed.isBefore(begun))
                .orElse(begun);
        Semester semester = scene.calendar
                .semesterOn(LocalDate.ofInstant(decided, Semester.WARSAW))
                .orElseThrow();
        return semester.semestersSince(order.semester()) >= LAPSED_AFTER_SEMESTERS;
    }

    private Optional<Duration> hint() {
        Random random = scene.chance.random();
        return Chance.onceIn(3, random) ? Optional.of(Chance.pick(HINTS, random)) : Optional.empty();
    }

    private static InfrastructureException noAnswer() {
        return new InfrastructureException("the ministry does not answer", null);
    }
}
