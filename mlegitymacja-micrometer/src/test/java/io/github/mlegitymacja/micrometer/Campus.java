package io.github.mlegitymacja.micrometer;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/** A university in memory, on a clock that the test sets. */
final class Campus {

    final InMemoryOrderStore store = new InMemoryOrderStore();
    final InMemoryMinistry ministry = new InMemoryMinistry();
    private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();
    boolean refusesToWithdraw;
    private volatile Instant now = Instant.parse("2026-10-01T10:00:00Z");
    private final University university;

    Campus(OrderListener listener) {
        university = University.builder()
                .store(store)
                .gateway(new Gateway())
                .registry(registry)
                .clock(this::now)
                .orderIds(OrderId.generator(new Random(1)))
                .addListener(listener)
                .subscriber(change -> {})
                .build();
    }

    /** The ministry in memory, which refuses withdrawals if the test wants it. */
    private final class Gateway implements MinistryGateway {
        @Override
        public SubmitAnswer submit(Submission submission) {
            return ministry.submit(submission);
        }

        @Override
        public StatusAnswer status(OrderId order) {
            return ministry.status(order);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return refusesToWithdraw
                    ? new WithdrawAnswer.Refused(new Reason("NOT_NOW", "nie teraz"))
                    : ministry.withdraw(order);
        }
    }

    Instant now() {
        return now;
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    OrderService service() {
        return new OrderService(university);
    }

    OfficeService office() {
        return new OfficeService(university);
    }

    void work() {
        new BackgroundWork(university).runUntilIdle();
    }

    EntitlementReport checkEntitlement() {
        return new BackgroundWork(university).checkEntitlement();
    }

    void strikeOff(StudentId student) {
        registry.find(student)
                .map(record -> record.toBuilder().hasStudentStatus(false).build())
                .ifPresent(registry::put);
    }

    Order order(String student) {
        registry.put(StudentRecord.builder()
                .id(new StudentId(student))
                .givenNames("Łucja")
                .familyName("Żółć")
                .pesel(RegisteredPesel.of("44051401359"))
                .photo(Photo.of("image/jpeg", new byte[] {1}))
                .albumNumber("123456")
                .plasticCard(new PlasticCard(LocalDate.of(2026, 10, 31)))
                .hasStudentStatus(true)
                .personalDataChangedSinceCard(false)
                .addStudyLevel(StudyLevel.FIRST_CYCLE)
                .build());
        return service().order(new StudentId(student)).get();
    }
}
