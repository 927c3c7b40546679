package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A vendor hosts two universities in one process: each has a schema of one PostgreSQL, a calendar, and adapters. */
class SeveralUniversitiesTest {

    private static final StudentId STUDENT = new StudentId("1024");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-20T10:00:00Z"));
    private final Hosted warsaw = new Hosted(MonthDay.of(2, 16));
    private final Hosted cracow = new Hosted(MonthDay.of(3, 1));

    @AfterEach
    void close() {
        warsaw.database.close();
        cracow.database.close();
    }

    private final class Hosted {

        final TestDatabase database = TestDatabase.Kind.POSTGRESQL.open();
        final JdbcOrderStore store = database.store();
        final InMemoryMinistry ministry = new InMemoryMinistry();
        final University university;
        final OrderService orders;
        final BackgroundWork work;

        Hosted(MonthDay summer) {
            var registry = new InMemoryStudentRegistry();
            registry.put(StudentRecord.builder()
                    .id(STUDENT)
                    .familyName("Żółć")
                    .hasStudentStatus(true)
                    .pesel(RegisteredPesel.of("44051401359"))
                    .photo(Photo.of("image/jpeg", new byte[] {1}))
                    .build());
            university = University.builder()
                    .store(store)
                    .gateway(ministry)
                    .registry(registry)
                    .calendar(StandardCalendar.withSummerFrom(summer))
                    .clock(now::get)
                    .build();
            orders = new OrderService(university);
            work = new BackgroundWork(university);
        }

        OrderId ordered() {
            return orders.order(STUDENT).get().id();
        }

        void ready(OrderId order) {
            work.runUntilIdle();
            ministry.issue(order, new Activation("https://mobywatel.example/" + order, "428571"));
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(5)));
            work.runUntilIdle();
        }

        List<Order> stored() {
            return store.ordersOf(STUDENT).readable();
        }
    }

    @Test
    void each_has_its_own_order_of_a_student_with_the_same_key() {
        OrderId inWarsaw = warsaw.ordered();
        OrderId inCracow = cracow.ordered();

        assertEquals(List.of(inWarsaw), warsaw.stored().stream().map(Order::id).toList());
        assertEquals(List.of(inCracow), cracow.stored().stream().map(Order::id).toList());
        assertEquals("2025/26L", warsaw.stored().get(0).semester().toString());
        assertEquals("2025/26Z", cracow.stored().get(0).semester().toString());
    }

    @Test
    void the_work_of_one_does_nothing_for_the_other() {
        OrderId inWarsaw = warsaw.ordered();
        OrderId inCracow = cracow.ordered();

        warsaw.ready(inWarsaw);

        assertEquals(OrderStatus.READY_FOR_PICKUP, warsaw.stored().get(0).status());
        assertEquals(OrderStatus.PENDING, cracow.stored().get(0).status());
        assertEquals(List.of(), cracow.ministry.liveOrdersOf(STUDENT));
        assertEquals(List.of(inCracow), cracow.stored().stream().map(Order::id).toList());
    }

    @Test
    void nobody_finds_an_order_or_codes_of_the_other() {
        OrderId inWarsaw = warsaw.ordered();
        warsaw.ready(inWarsaw);

        assertEquals(
                "UNKNOWN_ORDER",
                cracow.orders.activation(STUDENT, inWarsaw).getLeft().code());
        assertEquals(
                "UNKNOWN_ORDER",
                cracow.orders.cancel(STUDENT, inWarsaw).getLeft().code());
        assertEquals(
                "UNKNOWN_ORDER",
                new OfficeService(cracow.university).find(inWarsaw).getLeft().code());
        assertEquals(
                0L,
                cracow.store.countByStatus().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertEquals(Map.of(), cracow.store.earliestDue());
    }

    @Test
    void erasing_a_student_at_one_leaves_the_other_alone() {
        warsaw.ordered();
        cracow.ordered();
        assertTrue(warsaw.orders.cancel(STUDENT, warsaw.stored().get(0).id()).isRight());
        warsaw.work.runUntilIdle();

        assertEquals(1, new OfficeService(warsaw.university).erase(STUDENT).get());

        assertEquals(List.of(), warsaw.stored());
        assertEquals(1, cracow.stored().size());
    }
}
