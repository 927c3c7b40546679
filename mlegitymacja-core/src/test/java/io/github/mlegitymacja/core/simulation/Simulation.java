package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a scenario, followed by quiet days on which every order must come to its end (guarantee I1 of {@code
 * docs/protocol.md}): every system answers and tells the truth, and people deal with what the ministry has ended by
 * itself. One student asks for the status all the time, which must not stop the work.
 */
final class Simulation {

    private static final int MOST_QUIET_DAYS = 12;
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * The result of a run.
     *
     * @param broken the first broken guarantee, or empty
     * @param counts how often each event, fault, outcome and incident happened
     * @param hash the hash of the trace
     * @param lines the lines of the trace, if the trace is verbose
     * @param orders the number of orders in the end
     */
    record Result(Optional<String> broken, Map<String, Integer> counts, long hash, List<String> lines, int orders) {}

    private final Scene scene;

    private Simulation(Scene scene) {
        this.scene = scene;
    }

    static Result run(Scenario scenario, Mistake mistake) {
        return run(scenario, mistake, new Trace(false));
    }

    static Result run(Scenario scenario, Mistake mistake, Trace trace) {
        var scene = new Scene(scenario, mistake, trace);
        Optional<String> broken = new Simulation(scene).run();
        return new Result(
                broken,
                scene.tally.counts(),
                trace.hash(),
                trace.lines(),
                scene.store.all().size());
    }

    private Optional<String> run() {
        try (var bugs = new Bugs()) {
            new DailyLife(scene).start();
            scene.agenda.runUntil(scene.agenda.now().plus(Duration.ofDays(scene.scenario.days())));
            quietDays();
            return bugs.first();
        } catch (Violation violation) {
            return Optional.of(violation.getMessage());
        }
    }

    private void quietDays() {
        scene.agenda.clear();
        scene.chance.calmDown();
        scene.outages.end();
        scene.registry.repair();
        scene.ministry.calmDown();
        unsettled().map(Order::student).ifPresent(scene::makeImpatient);
        untilSettled();
        // The orders that could not be read did not stop the others. Now their turn has come.
        scene.poison.repair();
        untilSettled();
        scene.notifications.requireComplete();
    }

    private void untilSettled() {
        for (int day = 0; day < MOST_QUIET_DAYS && unsettled().isPresent(); day++) {
            scene.agenda.pass(A_DAY);
            quietDay();
        }
        unsettled().ifPresent(order -> scene.store.fail("I1: an order does not come to its end", order.id()));
        scene.agenda.pass(A_DAY);
        quietDay();
    }

    private void quietDay() {
        Worker worker = scene.workers.get(0);
        worker.recheckWithoutLimit();
        scene.ministry.issueAndCollectEverything();
        worker.workUntilIdle();
        scene.students.forEach(Student::cancelEndedDocuments);
        scene.clerk.settleAll();
    }

    private Optional<Order> unsettled() {
        var time = new AcademicTime(scene.agenda.now(), scene.calendar);
        return scene.store.all().stream()
                .filter(order -> !scene.poison.concerns(order))
                .filter(order -> order.due().isPresent() || !isAtItsEnd(order, time))
                .findFirst();
    }

    private boolean isAtItsEnd(Order order, AcademicTime time) {
        if (!order.isOpen()) {
            return !scene.ministry.isAlive(order.id());
        }
        boolean tooLate = RenewalRule.hasLapsed(order, time) || time.hasExpired(order);
        return tooLate || order.status() == OrderStatus.COLLECTED;
    }
}
