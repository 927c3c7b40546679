package io.github.mlegitymacja.core.takeover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.work.Crash;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A take-over that dies is continued, and a large one is fast. */
class TakeOverCrashTest {

    private static final int MANY = 100_000;

    private final TestUniversity university = new TestUniversity();

    @Test
    void a_run_that_dies_is_continued_without_importing_anything_twice() {
        Supplier<Stream<OrderToTakeOver>> orders = orders(1_234);
        assertThrows(
                Crash.class,
                () -> takeOver().run(orders, done -> {
                    if (done == 1_000) {
                        throw new Crash();
                    }
                }));
        assertEquals(1_000, stored());
        List<Long> progress = new ArrayList<>();

        TakeOverReport report = takeOver().run(orders, progress::add);

        assertEquals(List.of(234L, 1_000L), List.of(report.imported(), report.alreadyStored()));
        assertEquals(List.of(500L, 1_000L, 1_234L), progress);
        assertEquals(1_234, stored());
        assertEquals(Map.of(), report.counts());
    }

    @Test
    @Timeout(60)
    void a_hundred_thousand_orders_are_imported() {
        TakeOverReport report = takeOver().run(orders(MANY), done -> {});

        assertEquals(MANY, report.imported());
        assertEquals(MANY, stored());
        assertEquals(report.statuses(), nonZero(university.store.countByStatus()));
    }

    private static Map<OrderStatus, Long> nonZero(Map<OrderStatus, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every third order of a student is open; the orders before it are closed. */
    private static Supplier<Stream<OrderToTakeOver>> orders(int count) {
        var closed = List.of(OrderStatus.CANCELLED_BY_USER, OrderStatus.FAILED, OrderStatus.REVOKED_BY_UNIVERSITY);
        var open = List.of(OrderStatus.COLLECTED, OrderStatus.READY_FOR_PICKUP, OrderStatus.IN_PROGRESS);
        return () -> IntStream.range(0, count)
                .mapToObj(number -> OrderToTakeOver.builder()
                        .sourceKey("key-" + number)
                        .student("student-" + number / 3)
                        .orderedAt(SourceOrders.IN_MARCH.plusMillis(number))
                        .status((number % 3 == 2 ? open : closed)
                                .get(number / 3 % 3)
                                .name())
                        .ministryId("MC-" + number)
                        .build());
    }

    private long stored() {
        return university.store.countByStatus().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private TakeOver takeOver() {
        return new TakeOver(university.university());
    }
}
