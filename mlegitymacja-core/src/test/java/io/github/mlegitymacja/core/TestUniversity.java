package io.github.mlegitymacja.core;

import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.memory.InMemoryMinistry;
import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.core.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A university in memory whose clock the test sets: it is noon on 2026-10-01, and summer begins on 22 February. Adapters
 * can be put in front of those in memory.
 */
public final class TestUniversity {

    public static final Instant FIRST_OF_OCTOBER = Instant.parse("2026-10-01T10:00:00Z");
    public static final StandardCalendar CALENDAR = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    public final InMemoryOrderStore store = new InMemoryOrderStore();
    public final InMemoryMinistry ministry;
    public final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();

    private final RandomGenerator random = new Random(1);
    private final List<OrderListener> listeners = new ArrayList<>();
    private final WorkSettings.Builder settings = WorkSettings.builder();
    private OrderStore seenStore = store;
    private MinistryGateway seenMinistry;
    private StudentRegistry seenRegistry = registry;
    private StandardCalendar calendar = CALENDAR;
    private EligibilityPolicy eligibility = EligibilityPolicy.standard();
    private volatile Instant now = FIRST_OF_OCTOBER;

    public TestUniversity() {
        this(new InMemoryMinistry());
    }

    public TestUniversity(InMemoryMinistry ministry) {
        this.ministry = ministry;
        this.seenMinistry = ministry;
    }

    public TestUniversity behind(OrderStore front) {
        seenStore = front;
        return this;
    }

    public TestUniversity behind(MinistryGateway front) {
        seenMinistry = front;
        return this;
    }

    public TestUniversity behind(StudentRegistry front) {
        seenRegistry = front;
        return this;
    }

    public TestUniversity telling(OrderListener listener) {
        listeners.add(listener);
        return this;
    }

    public TestUniversity on(StandardCalendar other) {
        calendar = other;
        return this;
    }

    public TestUniversity asking(EligibilityPolicy policy) {
        eligibility = policy;
        return this;
    }

    public TestUniversity inBatchesOf(int orders) {
        settings.batchSize(orders);
        return this;
    }

    public TestUniversity retryingAfter(Duration pause) {
        settings.backoff(new Backoff(pause, pause));
        return this;
    }

    public University university() {
        return University.builder()
                .store(seenStore)
                .gateway(seenMinistry)
                .registry(seenRegistry)
                .calendar(calendar)
                .clock(() -> now)
                .orderIds(this::nextId)
                .eligibility(eligibility)
                .listeners(listeners)
                .build();
    }

    public OrderService service() {
        return new OrderService(university());
    }

    public BackgroundWork work() {
        return new BackgroundWork(university(), settings.build());
    }

    public Instant now() {
        return now;
    }

    public void wait(Duration duration) {
        now = now.plus(duration);
    }

    public void waitUntil(Instant instant) {
        now = instant;
    }

    /** Noon in Poland. */
    public void waitUntil(LocalDate day) {
        now = day.atTime(12, 0).atZone(WARSAW).toInstant();
    }

    /** Until the order's work is due. */
    public void waitFor(Order order) {
        now = stored(order).due().map(Due::notBefore).orElseThrow();
    }

    public OrderId nextId(Instant at) {
        synchronized (random) {
            return OrderId.timeOrdered(at, random);
        }
    }

    public Order stored(Order order) {
        return store.find(order.id()).orElseThrow();
    }

    /** Registers an eligible student. */
    public StudentId enrol(String id) {
        StudentRecord student = Students.eligible(id);
        registry.put(student);
        return student.id();
    }

    /** The student is in the registry, and may not have an mLegitymacja. */
    public void expel(StudentId student) {
        registry.put(Students.lacking(student.value(), Set.of(StandardUnmetCondition.NO_STUDENT_STATUS)));
    }

    public Order order(StudentId student) {
        return service().order(student).get();
    }

    /** An order of an eligible student, handed over. */
    public Order inProgress(StudentId student) {
        Order order = order(student);
        work().handOver();
        return stored(order);
    }

    /** An order that the ministry has issued. */
    public Order ready(StudentId student) {
        Order order = inProgress(student);
        ministry.issue(order.id(), Students.ACTIVATION);
        waitFor(order);
        work().poll();
        return stored(order);
    }

    /** A document on its student's phone. */
    public Order collected(StudentId student) {
        Order order = ready(student);
        ministry.collect(order.id());
        waitFor(order);
        work().poll();
        return stored(order);
    }
}
