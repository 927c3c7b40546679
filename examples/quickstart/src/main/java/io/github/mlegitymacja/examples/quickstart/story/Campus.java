package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.eligibility.Conditions;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.quickstart.simulation.Ministry;
import io.github.mlegitymacja.examples.quickstart.simulation.VirtualClock;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A university that issues mLegitymacja: this is how the library is put together. */
public final class Campus {

    private final Setting setting;
    private final Random random;
    private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();
    private final OrderService service;
    private final BackgroundWork work;

    public Campus(List<StudentRecord> students, Setting setting) {
        this.setting = setting;
        // A story that goes on must not make the ids once more that it made before: they are keys.
        this.random = new Random(setting.seed() ^ clock().instant().toEpochMilli());
        students.forEach(registry::put);
        setting.bookmark().struckOff().forEach(this::withdrawStatus);

        University university = university(clock());
        this.service = new OrderService(university);
        this.work = new BackgroundWork(university);
    }

    private University university(InstantSource clock) {
        return University.builder()
                .store(setting.orders())
                // In an application: the ministry's interface, the student system.
                .gateway(ministry())
                .registry(registry)
                .calendar(days())
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
        return setting.orders().countByStatus();
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

    /** A student is one no longer: the student system knows at once. */
    void strikeOff(StudentId student) {
        setting.bookmark().strikeOff(student);
        withdrawStatus(student);
    }

    private void withdrawStatus(StudentId student) {
        registry.find(student).map(Campus::withoutStatus).ifPresent(registry::put);
    }

    private static StudentRecord withoutStatus(StudentRecord student) {
        return StudentRecord.builder()
                .id(student.id())
                .givenNames(student.givenNames())
                .familyName(student.familyName())
                .hasStudentStatus(false)
                .pesel(student.pesel())
                .photo(student.photo())
                .albumNumber(student.albumNumber())
                .plasticCard(student.plasticCard())
                .studyLevels(student.studyLevels())
                .personalDataChangedSinceCard(student.personalDataChangedSinceCard())
                .build();
    }
}
