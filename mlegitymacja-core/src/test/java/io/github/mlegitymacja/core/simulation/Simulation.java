package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a scenario, and after it quiet days, in which everybody answers and everything must come to its end (I1). */
final class Simulation {

    private static final int MOST_QUIET_DAYS = 12;
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * What a run came to.
     *
     * @param broken the invariant that did not hold, if one did not
     * @param counts how often each thing happened
     * @param hash of the trace
     * @param lines of the trace, if they were wanted
     * @param orders how many there are in the end
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
                scene.vault.all().size());
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
        scene.registry.mend();
        scene.ministry.settleAll();
        for (int day = 0; day < MOST_QUIET_DAYS && unsettled().isPresent(); day++) {
            scene.agenda.pass(A_DAY);
            scene.ministry.issueAndCollectEverything();
            scene.workers.get(0).workUntilIdle();
        }
        unsettled().ifPresent(order -> scene.vault.fail("I1: an order does not come to its end", order.id()));
    }

    private Optional<Order> unsettled() {
        var moment = new Moment(scene.agenda.now(), scene.calendar);
        return scene.vault.all().stream()
                .filter(order -> order.due().isPresent() || !isAtItsEnd(order, moment))
                .findFirst();
    }

    private boolean isAtItsEnd(Order order, Moment moment) {
        if (!order.isOpen()) {
            return !scene.ministry.isAlive(order.id());
        }
        boolean tooLate = moment.hasLapsed(order) || moment.hasExpired(order);
        return tooLate || order.status() == OrderStatus.COLLECTED;
    }
}
