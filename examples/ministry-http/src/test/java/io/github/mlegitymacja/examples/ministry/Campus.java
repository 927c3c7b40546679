package io.github.mlegitymacja.examples.ministry;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.core.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.ministry.simulator.DrivenClock;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.tck.SampleStudents;
import java.time.Duration;
import java.time.MonthDay;
import java.util.Random;

/** The real core, on the clock of the simulator. */
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
        var random = new Random(1);
        var university = University.builder()
                .store(store)
                .gateway(gateway)
                .registry(registry)
                .calendar(StandardCalendar.withSummerFrom(MonthDay.of(2, 22)))
                .clock(clock)
                .orderIds(now -> OrderId.timeOrdered(now, random))
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

    /** A day is enough, or the order is lost. */
    void untilIn(OrderStatus status, OrderId order) {
        for (int round = 0; status(order) != status && round < MOST_ROUNDS; round++) {
            rounds(1);
        }
    }

    /** Until nothing is left to be done about a closed order. */
    void untilSettled(OrderId order) {
        for (int round = 0; found(order).due().isPresent() && round < MOST_ROUNDS; round++) {
            rounds(1);
        }
    }
}
