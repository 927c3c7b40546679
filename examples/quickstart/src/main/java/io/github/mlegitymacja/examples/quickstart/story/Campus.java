package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.eligibility.Conditions;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.core.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.quickstart.simulation.SimulatedMinistry;
import io.github.mlegitymacja.examples.quickstart.simulation.VirtualClock;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A university that issues mLegitymacja: this is how the library is put together. */
public final class Campus {

    private final StoryDays days;
    private final VirtualClock clock;
    private final Random random;
    private final SimulatedMinistry ministry;
    private final InMemoryOrderStore store = new InMemoryOrderStore();
    private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();
    private final OrderService service;
    private final BackgroundWork work;

    public Campus(List<StudentRecord> students, StoryDays days, long seed) {
        this.days = days;
        this.clock = new VirtualClock(days.twoSemestersAgo());
        this.random = new Random(seed);
        this.ministry = new SimulatedMinistry(clock, new Random(random.nextLong()));
        students.forEach(registry::put);

        University university = university(clock);
        this.service = new OrderService(university);
        this.work = new BackgroundWork(university);
    }

    private University university(InstantSource clock) {
        return University.builder()
                // In an application: a database, the ministry's interface, the student system.
                .store(store)
                .gateway(ministry)
                .registry(registry)
                .calendar(days)
                // In an application: InstantSource.system().
                .clock(clock)
                // In an application: a SecureRandom, so that nobody can guess an order's id.
                .orderIds(now -> OrderId.timeOrdered(now, random))
                // The founding document's three conditions, and one that other universities add to them.
                .eligibility(EligibilityPolicy.standard().and(Conditions.firstSecondOrLongCycle()))
                .build();
    }

    /** What students and the registrar's office can do. */
    public OrderService service() {
        return service;
    }

    /** The same university, seen on another day. */
    OrderService serviceOn(Instant day) {
        return new OrderService(university(InstantSource.fixed(day)));
    }

    /** What a scheduler does every minute. */
    BackgroundWork work() {
        return work;
    }

    public Map<OrderStatus, Long> ordersByStatus() {
        return store.countByStatus();
    }

    StoryDays days() {
        return days;
    }

    public VirtualClock clock() {
        return clock;
    }

    SimulatedMinistry ministry() {
        return ministry;
    }

    InMemoryStudentRegistry registry() {
        return registry;
    }
}
