package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.takeover.OrderToTakeOver;
import io.github.mlegitymacja.core.takeover.StatusChange;
import io.github.mlegitymacja.core.takeover.TakeOver;
import io.github.mlegitymacja.core.takeover.TakeOverReport;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders of another system come into each database as they come into memory: with {@code -Pfull} 100,000, else 1,500. */
class TakeOverTest {

    private static final int ORDERS = Boolean.getBoolean("verification.full") ? 100_000 : 1_500;
    private static final Instant IN_MARCH = Instant.parse("2026-03-02T09:30:00Z");
    private static final List<OrderStatus> OPEN =
            List.of(OrderStatus.COLLECTED, OrderStatus.READY_FOR_PICKUP, OrderStatus.IN_PROGRESS);
    private static final List<OrderStatus> CLOSED =
            List.of(OrderStatus.CANCELLED_BY_USER, OrderStatus.FAILED, OrderStatus.REVOKED_BY_UNIVERSITY);

    private final InMemoryOrderStore inMemory = new InMemoryOrderStore();

    @ParameterizedTest
    @EnumSource
    void a_take_over_that_dies_and_is_continued_stores_what_it_stores_in_memory(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            var imported = new AtomicLong();
            assertThrows(
                    IllegalStateException.class,
                    () -> takeOver(store).run(TakeOverTest::orders, done -> {
                        imported.set(done);
                        if (done >= ORDERS / 2) {
                            throw new IllegalStateException("the process dies");
                        }
                    }));

            TakeOverReport report = takeOver(store).run(TakeOverTest::orders, done -> {});

            assertEquals(Map.of(), report.counts());
            assertEquals(
                    List.of(imported.get(), ORDERS - imported.get()),
                    List.of(report.alreadyStored(), report.imported()));
            assertEquals(
                    ORDERS,
                    takeOver(inMemory).run(TakeOverTest::orders, done -> {}).imported());
            assertSameAsInMemory(store);
        }
    }

    private void assertSameAsInMemory(JdbcOrderStore store) {
        assertEquals(inMemory.countByStatus(), store.countByStatus());
        for (int first = 0; first < ORDERS; first += 1_500) {
            Set<StudentId> students = IntStream.range(first / 3, (first + 1_500) / 3)
                    .mapToObj(number -> new StudentId("student-" + number))
                    .collect(Collectors.toSet());
            assertEquals(inMemory.ordersOf(students), store.ordersOf(students));
        }
    }

    /** Each student has three orders; the last one is open. */
    private static Stream<OrderToTakeOver> orders() {
        return IntStream.range(0, ORDERS)
                .mapToObj(number -> OrderToTakeOver.builder()
                        .sourceKey("key-" + number)
                        .student("student-" + number / 3)
                        .orderedAt(IN_MARCH.plusMillis(number))
                        .status((number % 3 == 2 ? OPEN : CLOSED)
                                .get(number / 3 % 3)
                                .label()
                                .polish())
                        .addHistory(StatusChange.of(IN_MARCH.plusSeconds(3_600), "W trakcie"))
                        .ministryId("MC-" + number)
                        .qrText("mleg:" + number)
                        .activationCode("" + number)
                        .build());
    }

    private static TakeOver takeOver(OrderStore store) {
        return new TakeOver(University.builder()
                .store(store)
                .gateway(new InMemoryMinistry())
                .registry(new InMemoryStudentRegistry())
                .clock(() -> Samples.FIRST_OF_OCTOBER)
                .build());
    }
}
