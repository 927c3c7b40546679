package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Concurrent workers that conflict in every way that the store allows. */
class ManyWorkersTest {

    private static final int WORKERS = 8;

    @ParameterizedTest
    @EnumSource
    void overlapping_batches_neither_deadlock_nor_lose_an_update(TestDatabase.Kind kind) throws InterruptedException {
        try (var database = kind.open()) {
            var store = database.store();
            List<Order> placed = IntStream.range(0, 40)
                    .mapToObj(number -> SampleOrders.saved(store.create(SampleOrders.placed(number))))
                    .toList();

            List<Integer> saved = ParallelWorkers.eachOf(WORKERS, worker -> {
                int count = 0;
                for (int round = 0; round < 20; round++) {
                    count += updateAllInAnyOrder(store, placed);
                }
                return count;
            });

            long versions = placed.stream()
                    .mapToLong(order -> store.find(order.id()).orElseThrow().version() - 1)
                    .sum();
            assertEquals(saved.stream().mapToLong(Integer::longValue).sum(), versions);
        }
    }

    private static int updateAllInAnyOrder(JdbcOrderStore store, List<Order> placed) {
        var current = new ArrayList<Order>();
        placed.forEach(order -> store.find(order.id()).ifPresent(current::add));
        Collections.shuffle(current);
        return (int) store.updateAll(current).stream()
                .filter(SaveResult.Saved.class::isInstance)
                .count();
    }

    /** A claim that read the order and its history at different instants would find them inconsistent. */
    @ParameterizedTest
    @EnumSource
    void a_claimed_order_is_consistent_while_others_change_it(TestDatabase.Kind kind) throws InterruptedException {
        try (var database = kind.open()) {
            var store = database.store();
            IntStream.range(0, 150).forEach(number -> store.create(SampleOrders.placed(number)));

            ParallelWorkers.eachOf(WORKERS, worker -> {
                if (worker % 2 == 0) {
                    return claimOften(store);
                }
                for (int number = 0; number < 150; number++) {
                    takeToPickup(store, number);
                }
                return 0;
            });
        }
    }

    /** Each claim sets a lease that has ended by the time of the next claim. */
    private static int claimOften(JdbcOrderStore store) {
        int claimed = 0;
        for (int round = 1; round <= 40; round++) {
            for (DueTask task : DueTask.values()) {
                var claim = Claim.of(task, Samples.FIRST_OF_OCTOBER.plusSeconds(round), Duration.ofNanos(1000), 20);
                claimed += store.claim(claim).size();
            }
        }
        return claimed;
    }

    private static void takeToPickup(JdbcOrderStore store, int number) {
        Order placed = store.find(SampleOrders.id(number)).orElseThrow();
        if (placed.status() == OrderStatus.PENDING
                && store.update(SampleOrders.submitted(placed)) instanceof SaveResult.Saved submitted) {
            store.update(SampleOrders.issued(submitted.order()));
        }
    }

    /** Batches of updates, erasures by age and erasures of students lock the same orders, each in its own sequence. */
    @ParameterizedTest
    @EnumSource
    void erasing_expired_orders_disturbs_no_update_and_counts_each_order_once(TestDatabase.Kind kind)
            throws InterruptedException {
        try (var database = kind.open()) {
            var store = database.store();
            ManyOrders.EXPIRED.insert(database, 0, 299);
            ManyOrders.insertHistories(database);

            List<Integer> erased = ParallelWorkers.eachOf(WORKERS, worker -> {
                int count = 0;
                for (int round = 0; round < 100; round++) {
                    var student = new StudentId("usos-" + (3 * round + 1));
                    switch (worker % 3) {
                        case 0 ->
                            updateAllInAnyOrder(
                                    store,
                                    store.ordersIn(OrderStatus.CANCELLED_BY_USER, Optional.empty(), 50)
                                            .readable());
                        case 1 -> count += store.erase(student);
                        default -> count += store.eraseExpired(ManyOrders.BEFORE, 2);
                    }
                }
                return count;
            });

            int left = Integer.parseInt(database.query("SELECT count(*) FROM mlegitymacja_order"));
            assertEquals(300, left + erased.stream().mapToInt(Integer::intValue).sum());
        }
    }
}
