package io.github.mlegitymacja.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.Concurrency;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * A university in memory. Its clock stands at noon on 2026-10-01 until the test moves it, and its summer semester
 * begins on 22 February. A test can replace each adapter, usually by one that delegates to the adapter in memory.
 */
public final class TestUniversity {

    public static final Instant FIRST_OF_OCTOBER = Samples.FIRST_OF_OCTOBER;
    public static final StandardCalendar CALENDAR = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    public final InMemoryOrderStore store = new InMemoryOrderStore();
    public final InMemoryMinistry ministry;
    public final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();

    private final RandomGenerator random = new Random(1);
    private final List<OrderListener> listeners = new ArrayList<>();
    private final WorkSettings.Builder settings = WorkSettings.builder();
    private Optional<OrderSubscriber> subscriber = Optional.empty();
    private OrderStore usedStore = store;
    private MinistryGateway usedGateway;
    private StudentRegistry usedRegistry = registry;
    private AcademicCalendar calendar = CALENDAR;
    private EligibilityPolicy eligibility = EligibilityPolicy.standard();
    private volatile Instant now = FIRST_OF_OCTOBER;

    public TestUniversity() {
        this(new InMemoryMinistry());
    }

    public TestUniversity(InMemoryMinistry ministry) {
        this.ministry = ministry;
        this.usedGateway = ministry;
    }

    public TestUniversity using(OrderStore other) {
        usedStore = other;
        return this;
    }

    public TestUniversity using(MinistryGateway other) {
        usedGateway = other;
        return this;
    }

    public TestUniversity using(StudentRegistry other) {
        usedRegistry = other;
        return this;
    }

    public TestUniversity notifying(OrderListener listener) {
        listeners.add(listener);
        return this;
    }

    public TestUniversity subscribing(OrderSubscriber other) {
        subscriber = Optional.of(other);
        return this;
    }

    public TestUniversity using(AcademicCalendar other) {
        calendar = other;
        return this;
    }

    public TestUniversity requiring(EligibilityPolicy policy) {
        eligibility = policy;
        return this;
    }

    public TestUniversity withBatchSize(int orders) {
        settings.batchSize(orders);
        return this;
    }

    public TestUniversity withLimit(RevocationLimit limit) {
        settings.revocationLimit(limit);
        return this;
    }

    public TestUniversity withBackoff(Duration pause) {
        settings.backoff(new Backoff(pause, pause));
        return this;
    }

    public TestUniversity withConcurrency(Executor executor, int calls) {
        settings.concurrency(new Concurrency(executor, calls));
        return this;
    }

    public TestUniversity withLease(Duration lease) {
        settings.lease(lease);
        return this;
    }

    public University university() {
        return University.builder()
                .store(usedStore)
                .gateway(usedGateway)
                .registry(usedRegistry)
                .calendar(calendar)
                .clock(() -> now)
                .orderIds(this::nextId)
                .eligibility(eligibility)
                .listeners(listeners)
                .subscriber(subscriber)
                .build();
    }

    public OrderService service() {
        return new OrderService(university());
    }

    public OfficeService office() {
        return new OfficeService(university());
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

    /** Moves the clock to noon in Poland. */
    public void waitUntil(LocalDate day) {
        now = day.atTime(12, 0).atZone(WARSAW).toInstant();
    }

    /** Moves the clock to the time at which the work of an order is due. */
    public void waitUntilDue(Order order) {
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

    /** Takes the student status away from a student, who stays in the registry. */
    public void expel(StudentId student) {
        registry.put(Students.lacking(student.value(), Set.of(StandardUnmetCondition.NO_STUDENT_STATUS)));
    }

    /** Places an order, which must be allowed. */
    public Order order(StudentId student) {
        return service().order(student).get();
    }

    /** Cancels an order, which must be allowed. */
    public void cancel(Order order) {
        assertTrue(service().cancel(order.student(), order.id()).isRight());
    }

    /** Places an order and submits it. */
    public Order inProgress(StudentId student) {
        Order order = order(student);
        work().submit();
        return stored(order);
    }

    /** Places an order, submits it, and lets the ministry issue its document. */
    public Order ready(StudentId student) {
        Order order = inProgress(student);
        ministry.issue(order.id(), Students.ACTIVATION);
        waitUntilDue(order);
        work().poll();
        return stored(order);
    }

    /** Places an order and takes it through to the document on the student's phone. */
    public Order collected(StudentId student) {
        Order order = ready(student);
        ministry.collect(order.id());
        waitUntilDue(order);
        work().poll();
        return stored(order);
    }
}
