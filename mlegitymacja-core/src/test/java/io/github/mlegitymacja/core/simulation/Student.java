package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A student who looks now and then, mostly does what is offered, and sometimes something else. */
final class Student {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(30), Duration.ofDays(150));
    private static final Duration PEAK = Duration.ofDays(10);
    private static final Duration SOON = Duration.ofMinutes(20);

    private final Scene scene;
    private final StudentId id;
    private final Random random;

    /** The phone, and the computer beside it, on which others may be under way. */
    private final List<Mortal> devices;

    Student(Scene scene, StudentId id, Random random) {
        this.scene = scene;
        this.id = id;
        this.random = random;
        this.devices = List.of(new Mortal(scene, id + "'s phone"), new Mortal(scene, id + "'s computer"));
    }

    StudentId id() {
        return id;
    }

    void start() {
        scene.registry.enrol(id);
        clickAndComeBack();
    }

    /** Most students hurry when a semester begins, and some let it pass. */
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

    /** Looks at the page once, and does something about it. */
    void click() {
        devices.stream()
                .filter(Mortal::isFree)
                .findFirst()
                .ifPresent(device -> device.act(() -> {
                    var service = new OrderService(device.university(false));
                    service.overview(id).forEach(overview -> act(service, overview));
                }));
    }

    private void act(OrderService service, Overview seen) {
        switch (random.nextInt(20)) {
            case 0 -> confused(service, seen.orders());
            case 1 -> registrar(service, seen);
            default -> sensible(service, seen);
        }
    }

    private void sensible(OrderService service, Overview seen) {
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
        service.order(id).forEach(placed -> wakeAWorker());
        if (Chance.onceIn(10, random)) {
            service.order(id).forEach(placed -> wakeAWorker());
        }
    }

    private void renew(OrderService service, OrderId previous) {
        if (random.nextBoolean()) {
            service.renew(id, previous).forEach(placed -> wakeAWorker());
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
        if (!scene.vault.find(order).flatMap(Order::activation).equals(Optional.of(shown))) {
            scene.vault.fail("I5: an activation is shown that the order does not have", order);
        }
    }

    /** Pages that were left open, and links that were kept. */
    private void confused(OrderService service, List<Order> orders) {
        if (!orders.isEmpty()) {
            OrderId any = Chance.pick(orders, random).id();
            switch (random.nextInt(3)) {
                case 0 -> pickUp(service, any);
                case 1 -> service.cancel(id, any).forEach(cancelled -> wakeAWorker());
                default -> renew(service, any);
            }
        }
    }

    private void registrar(OrderService service, Overview seen) {
        if (random.nextBoolean()) {
            seen.current()
                    .ifPresent(
                            order -> service.revoke(order.id(), Students.REASON).forEach(done -> wakeAWorker()));
        } else {
            service.erase(id).forEach(erased -> scene.tally.count(Tally.Incident.ERASURE, erased));
        }
    }

    private void wakeAWorker() {
        scene.agenda.in(
                Chance.upTo(SOON, random),
                () -> Chance.pick(scene.workers, random).work());
    }
}
