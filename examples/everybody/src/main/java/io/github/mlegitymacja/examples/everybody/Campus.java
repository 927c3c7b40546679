package io.github.mlegitymacja.examples.everybody;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.refusal.RefusalException;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;

/** A university of made-up students on a virtual clock, with the orders that they have placed before. */
final class Campus {

    static final OperatorId OPERATOR = new OperatorId("clerk-7");

    private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2026, 10, 1);
    private static final Reason CARD_RETURNED =
            new Reason("DOCUMENT_RETURNED", "zwrot legitymacji", "the document was returned");

    private final Registry registry;
    private final University university;
    private Instant now = Instant.EPOCH;

    Campus(int students) {
        this.registry = new Registry(students, this::time);
        this.university = University.builder()
                .store(new InMemoryOrderStore())
                .gateway(new InMemoryMinistry())
                .registry(registry)
                .clock(() -> now)
                .build();
        placeEarlierOrders();
    }

    University university() {
        return university;
    }

    /** Returns all students, as a cursor on the student system would. */
    Stream<StudentId> students() {
        return registry.students();
    }

    int size() {
        return registry.size();
    }

    /** Repairs what kept single students from being decided: their records, and the slow answers. */
    void repairRegistry() {
        registry.repair();
    }

    LocalDateTime time() {
        return LocalDateTime.ofInstant(now, Semester.WARSAW);
    }

    void pause(Duration duration) {
        now = now.plus(duration);
    }

    /** Moves the clock to the next time of the day. */
    void waitUntil(LocalTime time) {
        LocalDate day = time().toLocalTime().isBefore(time)
                ? time().toLocalDate()
                : time().toLocalDate().plusDays(1);
        moveTo(day.atTime(time));
    }

    private void placeEarlierOrders() {
        moveTo(FIRST_OF_OCTOBER.minusYears(1).atTime(12, 0));
        in(Situation.ORDERED_A_YEAR_AGO).forEach(this::order);
        moveTo(FIRST_OF_OCTOBER.withMonth(3).atTime(12, 0));
        in(Situation.ORDERED_IN_MARCH).forEach(this::order);
        moveTo(FIRST_OF_OCTOBER.atTime(12, 0));
        in(Situation.ORDERED_TODAY).forEach(this::order);
        in(Situation.CANCELLED_TODAY).map(this::order).forEach(this::cancel);
        in(Situation.REVOKED_TODAY).map(this::order).forEach(this::revoke);
    }

    private Stream<StudentId> in(Situation situation) {
        return registry.students().filter(student -> registry.situation(student) == situation);
    }

    private Order order(StudentId student) {
        return new OrderService(university).order(student).getOrElseThrow(RefusalException::new);
    }

    private void cancel(Order order) {
        new OrderService(university).cancel(order.student(), order.id()).getOrElseThrow(RefusalException::new);
    }

    private void revoke(Order order) {
        new OfficeService(university)
                .revoke(order.id(), CARD_RETURNED, OPERATOR)
                .getOrElseThrow(RefusalException::new);
    }

    private void moveTo(LocalDateTime time) {
        now = time.atZone(Semester.WARSAW).toInstant();
    }
}
