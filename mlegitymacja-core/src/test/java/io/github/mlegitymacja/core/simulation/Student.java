package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A student who opens the page from time to time and mostly does what is offered, but sometimes something else. */
final class Student {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(30), Duration.ofDays(150));
    private static final Duration PEAK = Duration.ofDays(10);
    private static final Duration SOON = Duration.ofMinutes(20);

    private final Scene scene;
    private final StudentId id;
    private final Random random;

    /** The student's phone and computer: a request on one can be under way while the other is used. */
    private final List<SimulatedProcess> devices;

    Student(Scene scene, StudentId id, Random random) {
        this.scene = scene;
        this.id = id;
        this.random = random;
        this.devices =
                List.of(new SimulatedProcess(scene, id + "'s phone"), new SimulatedProcess(scene, id + "'s computer"));
    }

    StudentId id() {
        return id;
    }

    void start() {
        scene.registry.enrol(id);
        clickAndComeBack();
    }

    /** Most students use the page within days of the beginning of a semester, and some do not. */
    void semesterBegins() {
        if (!Chance.onceIn(4, random)) {
            scene.agenda.in(Chance.upTo(PEAK, random), this::click);
        }
    }

    private void clickAndComeBack() {
        click();
        Duration longest = Chance.pick(PAUSES, random);
        scene.agenda.in(Chance.upTo(longest, random), this::clickAndComeBack);
    }

    /** Opens the page once and acts on it. */
    void click() {
        devices.stream()
                .filter(SimulatedProcess::isFree)
                .findFirst()
                .ifPresent(device -> device.act(() -> {
                    University university = device.university(false);
                    var service = new OrderService(university);
                    service.overview(id).forEach(overview -> act(service, new OfficeService(university), overview));
                }));
    }

    private void act(OrderService service, OfficeService office, Overview seen) {
        switch (random.nextInt(20)) {
            case 0 -> actOnStalePage(service, seen.orders());
            case 1 -> actAsRegistrar(office, seen);
            default -> actSensibly(service, seen);
        }
    }

    /** Orders if that is offered, and otherwise deals with the current order. */
    private void actSensibly(OrderService service, Overview seen) {
        if (seen.offered().contains(StudentAction.ORDER)) {
            order(service);
        } else if (seen.current().isPresent()) {
            manage(service, seen, seen.current().get());
        }
    }

    private void manage(OrderService service, Overview seen, Order current) {
        boolean old = !seen.semester().equals(Optional.of(current.semester()));
        if (old && !Chance.onceIn(3, random)) {
            renew(service, current.id());
        } else if (seen.offered().contains(StudentAction.ADD_TO_MOBYWATEL) && !Chance.onceIn(3, random)) {
            pickUp(service, current.id());
        } else if (Chance.onceIn(8, random)) {
            service.cancel(id, current.id()).forEach(cancelled -> order(service));
        }
    }

    private void order(OrderService service) {
        service.order(id).forEach(placed -> runWorkerSoon());
        if (Chance.onceIn(10, random)) {
            service.order(id).forEach(placed -> runWorkerSoon());
        }
    }

    private void renew(OrderService service, OrderId previous) {
        if (random.nextBoolean()) {
            service.renew(id, previous).forEach(placed -> runWorkerSoon());
        } else {
            service.cancel(id, previous).forEach(cancelled -> order(service));
        }
    }

    private void pickUp(OrderService service, OrderId order) {
        service.activation(id, order).forEach(shown -> {
            checkShown(order, shown);
            scene.tally.count(Tally.Incident.ACTIVATION_SHOWN);
            scene.ministry.collect(order);
        });
    }

    private void checkShown(OrderId order, Activation shown) {
        if (!scene.store.find(order).flatMap(Order::activation).equals(Optional.of(shown))) {
            scene.store.fail("I5: an activation is shown that the order does not have", order);
        }
    }

    /** Acts on any order, as from a page that was left open or an old link. */
    private void actOnStalePage(OrderService service, List<Order> orders) {
        if (!orders.isEmpty()) {
            OrderId any = Chance.pick(orders, random).id();
            switch (random.nextInt(3)) {
                case 0 -> pickUp(service, any);
                case 1 -> service.cancel(id, any).forEach(cancelled -> runWorkerSoon());
                default -> renew(service, any);
            }
        }
    }

    /** A clerk revokes the order or erases the student. */
    private void actAsRegistrar(OfficeService office, Overview seen) {
        if (random.nextBoolean()) {
            seen.current()
                    .ifPresent(order -> office.revoke(order.id(), Students.REASON, Samples.OPERATOR)
                            .forEach(done -> runWorkerSoon()));
        } else {
            office.erase(id).forEach(erased -> scene.tally.count(Tally.Incident.ERASURE, erased));
        }
    }

    private void runWorkerSoon() {
        scene.agenda.in(
                Chance.upTo(SOON, random),
                () -> Chance.pick(scene.workers, random).work());
    }
}
