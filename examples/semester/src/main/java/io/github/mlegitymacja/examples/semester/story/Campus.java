package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.StandardTexts;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.eligibility.Conditions;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.semester.simulation.Ministry;
import io.github.mlegitymacja.examples.semester.simulation.VirtualClock;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A university that issues mLegitymacje: shows how to put the library together. */
public final class Campus {

    private final Setting setting;
    private final Random random;
    private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();
    private final OrderService service;
    private final OfficeService office;
    private final BackgroundWork work;

    public Campus(List<StudentRecord> students, Setting setting) {
        this.setting = setting;
        // A story that continues must not create the same ids again, because they are keys.
        this.random = new Random(setting.seed() ^ clock().instant().toEpochMilli());
        students.forEach(registry::put);
        setting.bookmark().struckOff().forEach(this::withdrawStatus);

        University university = university(clock(), registry);
        this.service = new OrderService(university);
        this.office = new OfficeService(university);
        this.work = new BackgroundWork(university);
    }

    private University university(InstantSource clock, StudentRegistry registry) {
        return University.builder()
                .store(setting.orders())
                // In an application: a gateway to the real ministry, and the student system.
                .gateway(ministry())
                .registry(registry)
                .calendar(days())
                // In an application: InstantSource.system().
                .clock(clock)
                // In an application: the default, whose ids are hard to guess.
                .orderIds(OrderId.generator(random))
                // To order: the three standard conditions, and one that some universities add. To keep: the default.
                .eligibility(EligibilityPolicy.standard().and(Conditions.firstSecondOrLongCycle()))
                .texts(StandardTexts.usos())
                .build();
    }

    /** Returns the service for students. */
    public OrderService service() {
        return service;
    }

    /** Returns the service for the dean's office. */
    OfficeService office() {
        return office;
    }

    /** Returns the service of the same university on another day. */
    OrderService serviceOn(Instant day) {
        return new OrderService(university(InstantSource.fixed(day), registry));
    }

    /** Returns the service of the same university with another student system. */
    OrderService serviceWith(StudentRegistry other) {
        return new OrderService(university(clock(), other));
    }

    /** Returns the background work, for a scheduler. */
    BackgroundWork work() {
        return work;
    }

    public Map<OrderStatus, Long> ordersByStatus() {
        return setting.orders().countByStatus();
    }

    /** Returns the background work during a migration of the student system, in which nobody is a student. */
    BackgroundWork workDuringMigration() {
        return new BackgroundWork(university(clock(), id -> registry.find(id).map(Campus::withoutStatus)));
    }

    StoryDays days() {
        return setting.days();
    }

    public VirtualClock clock() {
        return setting.clock();
    }

    Ministry ministry() {
        return setting.ministry();
    }

    /** Takes a student's status away; the student system shows it at once. */
    void strikeOff(StudentId student) {
        setting.bookmark().strikeOff(student);
        withdrawStatus(student);
    }

    private void withdrawStatus(StudentId student) {
        registry.find(student).map(Campus::withoutStatus).ifPresent(registry::put);
    }

    private static StudentRecord withoutStatus(StudentRecord student) {
        return student.toBuilder().hasStudentStatus(false).build();
    }
}
