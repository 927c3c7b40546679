package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** A student who opens the page from time to time and mostly does what is offered, but sometimes something else. */
final class Student {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(30), Duration.ofDays(150));
    private static final List<Duration> LAZY_PAUSES = List.of(Duration.ofHours(1), Duration.ofDays(900));
    private static final Duration PEAK = Duration.ofDays(10);

    private final Scene scene;
    private final StudentId id;
    private final Random random;

    /** Lazy students let their orders lapse. */
    private final boolean isLazy;

    /** The student's phone and computer: a request on one can be under way while the other is used. */
    private final List<SimulatedProcess> devices;

    Student(Scene scene, StudentId id, Random random) {
        this.scene = scene;
        this.id = id;
        this.random = random;
        this.isLazy = Chance.onceIn(4, random);
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
        if (!isLazy && !Chance.onceIn(4, random)) {
            scene.agenda.in(Chance.upTo(PEAK, random), this::click);
        }
    }

    private void clickAndComeBack() {
        click();
        Duration longest = Chance.pick(isLazy ? LAZY_PAUSES : PAUSES, random);
        scene.agenda.in(Chance.upTo(longest, random), this::clickAndComeBack);
    }

    /** Opens the page during the call of another process. */
    void happenToClick() {
        if (!isLazy) {
            click();
        }
    }

    /** Opens the page once and acts on it. */
    private void click() {
        onDevice(device -> {
            var service = new OrderService(device.university(false));
            service.overview(id).forEach(overview -> act(service, overview, device));
        });
    }

    /** Asks for the status of all orders, as a page does that is left open. */
    void refresh() {
        onDevice(device -> {
            var service = new OrderService(device.university(false));
            scene.store.ordersOf(id).stream()
                    .flatMap(order -> service.checkStatus(id, order.id()).toJavaStream())
                    .forEach(order -> scene.trace.add(scene.agenda.now(), id + "'s page", "shows", order.id()));
        });
    }

    /** Gives up documents that have ended at the ministry, because nothing else can be done with them. */
    void cancelEndedDocuments() {
        onDevice(device -> {
            var service = new OrderService(device.university(false));
            scene.store.ordersOf(id).stream()
                    .filter(order -> order.status() == OrderStatus.READY_FOR_PICKUP
                            && order.activation().isEmpty()
                            && !scene.ministry.isAlive(order.id()))
                    .forEach(order -> cancel(service, order.id()));
        });
    }

    private void onDevice(Consumer<SimulatedProcess> activity) {
        devices.stream()
                .filter(SimulatedProcess::isFree)
                .findFirst()
                .ifPresent(device -> device.act(() -> activity.accept(device)));
    }

    private void act(OrderService service, Overview seen, SimulatedProcess device) {
        if (waits(seen) && !Chance.onceIn(50, random)) {
            return;
        }
        switch (random.nextInt(20)) {
            case 0 -> actOnStalePage(service, seen.orders(), device);
            case 1 -> scene.clerk.see(id);
            default -> actSensibly(service, seen, device);
        }
    }

    /** Orders if that is offered, and otherwise deals with the current order. */
    private void actSensibly(OrderService service, Overview seen, SimulatedProcess device) {
        if (seen.offered().contains(StudentAction.ORDER)) {
            order(service);
        } else if (seen.current().isPresent()) {
            manage(service, seen, seen.current().get().id(), device);
        }
    }

    /** Returns whether the order waits for the registry. Students who read that are patient. */
    private static boolean waits(Overview seen) {
        boolean isPending = seen.current().map(Order::status).equals(Optional.of(OrderStatus.PENDING));
        return isPending && (!seen.isEligibilityKnown() || seen.notices().contains(Notice.WAITING_FOR_CONDITIONS));
    }

    private void manage(OrderService service, Overview seen, OrderId current, SimulatedProcess device) {
        if (seen.offered().contains(StudentAction.RENEW) && !Chance.onceIn(3, random)) {
            renew(service, current);
        } else if (seen.offered().contains(StudentAction.ADD_TO_MOBYWATEL) && !Chance.onceIn(3, random)) {
            pickUp(service, current, device);
        } else if (Chance.onceIn(5, random)) {
            service.cancel(id, current).forEach(cancelled -> order(service));
        } else if (seen.offered().contains(StudentAction.CHECK_STATUS)) {
            service.checkStatus(id, current).forEach(found -> {
                scene.tally.count(Tally.Incident.STATUS_CHECKED);
                scene.runWorkerSoon(random);
            });
        }
    }

    private void order(OrderService service) {
        service.order(id).forEach(placed -> scene.runWorkerSoon(random));
        if (Chance.onceIn(10, random)) {
            service.order(id).forEach(placed -> scene.runWorkerSoon(random));
        }
    }

    private void renew(OrderService service, OrderId previous) {
        if (random.nextBoolean()) {
            service.renew(id, previous).forEach(placed -> scene.runWorkerSoon(random));
        } else {
            service.cancel(id, previous).forEach(cancelled -> order(service));
        }
    }

    private void cancel(OrderService service, OrderId order) {
        service.cancel(id, order).forEach(cancelled -> scene.runWorkerSoon(random));
    }

    private void pickUp(OrderService service, OrderId order, SimulatedProcess device) {
        service.activation(id, order).forEach(shown -> {
            checkShown(order, shown, device.startedAt());
            scene.tally.count(Tally.Incident.ACTIVATION_SHOWN);
            scene.ministry.collect(order);
        });
    }

    private void checkShown(OrderId order, Activation shown, Instant at) {
        if (!scene.store.find(order).flatMap(Order::activation).equals(Optional.of(shown))) {
            scene.store.fail("I5: an activation is shown that the order does not have", order);
        }
        if (!shown.isUsableAt(at)) {
            scene.store.fail("I5: codes are shown that have expired", order);
        }
    }

    /** Acts on any order, as from a page that was left open or an old link. */
    private void actOnStalePage(OrderService service, List<Order> orders, SimulatedProcess device) {
        if (!orders.isEmpty()) {
            OrderId any = Chance.pick(orders, random).id();
            switch (random.nextInt(3)) {
                case 0 -> pickUp(service, any, device);
                case 1 -> cancel(service, any);
                default -> renew(service, any);
            }
        }
    }
}
