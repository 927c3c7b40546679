package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** A clerk of the dean's office, who orders for students, revokes, erases, and settles withdrawals. */
final class Clerk {

    private static final Duration LONGEST_DELAY = Duration.ofDays(20);

    private final Scene scene;
    private final SimulatedProcess process;
    private final Random random;

    Clerk(Scene scene) {
        this.scene = scene;
        this.process = new SimulatedProcess(scene, "office");
        this.random = Chance.randomFrom(~scene.scenario.seed());
    }

    /** Deals with one student. */
    void see(StudentId student) {
        act(office -> {
            switch (random.nextInt(5)) {
                case 0 ->
                    office.order(student, Samples.OPERATOR)
                            .forEach(placed -> scene.tally.count(Tally.Incident.ORDERED_BY_CLERK));
                case 1, 2 -> revoke(office, student);
                default -> erase(office, student);
            }
        });
    }

    /** Reads in the log that the ministry refuses a withdrawal. Looks into it some days later, or never. */
    void isToldOfStuck(OrderId order) {
        if (random.nextBoolean()) {
            scene.agenda.in(Chance.upTo(LONGEST_DELAY, random), () -> settle(order));
        }
    }

    /** Settles all withdrawals that the ministry refuses for good. */
    void settleAll() {
        scene.store.all().stream()
                .filter(order -> order.isDue(DueTask.WITHDRAW))
                .map(Order::id)
                .forEach(this::settle);
    }

    private void settle(OrderId order) {
        // Telephones the ministry first: a document that is alive must not be settled.
        if (scene.ministry.isRefusedForGood(order)) {
            act(office -> office.settle(order, Students.REASON, Samples.OPERATOR)
                    .forEach(settled -> scene.tally.count(Tally.Incident.SETTLED_BY_CLERK)));
        }
    }

    private void revoke(OfficeService office, StudentId student) {
        scene.store.ordersOf(student).stream()
                .filter(Order::isOpen)
                .findFirst()
                .ifPresent(open -> office.revoke(open.id(), Students.REASON, Samples.OPERATOR)
                        .forEach(revoked -> scene.runWorkerSoon(random)));
    }

    private void erase(OfficeService office, StudentId student) {
        office.erase(student).forEach(erased -> scene.tally.count(Tally.Incident.ERASURE, erased));
    }

    private void act(Consumer<OfficeService> work) {
        process.act(() -> work.accept(new OfficeService(process.university(false))));
    }
}
