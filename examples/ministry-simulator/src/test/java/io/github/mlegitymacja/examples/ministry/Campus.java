package io.github.mlegitymacja.examples.ministry;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.ministry.simulator.DrivenClock;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.tck.SampleStudents;
import java.time.Duration;
import java.util.Random;

/** A university with the real core, on the simulator's clock. */
final class Campus {

    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final int MOST_ROUNDS = 24 * 60;

    private final DrivenClock clock;
    private final InMemoryOrderStore store = new InMemoryOrderStore();
    private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();
    private final OrderService service;
    private final BackgroundWork work;

    Campus(DrivenClock clock, MinistryGateway gateway) {
        this.clock = clock;
        var university = University.builder()
                .store(store)
                .gateway(gateway)
                .registry(registry)
                .clock(clock)
                .orderIds(OrderId.generator(new Random(1)))
                .build();
        this.service = new OrderService(university);
        this.work = new BackgroundWork(university);
    }

    OrderId order(String student) {
        registry.put(SampleStudents.complete(new StudentId(student)));
        return service.order(new StudentId(student)).get().id();
    }

    void cancel(OrderId order) {
        service.cancel(found(order).student(), order).get();
    }

    Order found(OrderId order) {
        return store.find(order).orElseThrow();
    }

    OrderStatus status(OrderId order) {
        return found(order).status();
    }

    void rounds(int count) {
        for (int round = 0; round < count; round++) {
            work.runUntilIdle();
            clock.moveTo(clock.instant().plus(ROUND));
        }
    }

    /** Works until the order has a status, for a day at most. */
    void untilIn(OrderStatus status, OrderId order) {
        for (int round = 0; status(order) != status && round < MOST_ROUNDS; round++) {
            rounds(1);
        }
    }

    /** Works until nothing is due for a closed order, for a day at most. */
    void untilSettled(OrderId order) {
        for (int round = 0; found(order).due().isPresent() && round < MOST_ROUNDS; round++) {
            rounds(1);
        }
    }
}
