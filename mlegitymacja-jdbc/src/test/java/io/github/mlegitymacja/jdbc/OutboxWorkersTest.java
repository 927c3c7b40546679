package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads change orders while others deliver the changes: each is delivered, and nothing is kept in the end. */
class OutboxWorkersTest {

    private static final int ORDERS = 6;
    private static final int WORKERS = 8;
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @EnumSource
    void every_change_is_delivered_while_others_are_stored(TestDatabase.Kind kind) throws InterruptedException {
        try (var database = kind.open()) {
            var store = database.store();
            store.startKeepingChanges();
            IntStream.range(0, ORDERS).forEach(number -> SampleOrders.ready(store, number));
            var delivered = new ConcurrentSkipListSet<String>();
            var working = new AtomicInteger(WORKERS / 2);
            var clock = new AtomicInteger();

            ParallelWorkers.eachOf(WORKERS, worker -> {
                if (worker % 2 == 0) {
                    try {
                        changeOften(store);
                    } finally {
                        working.decrementAndGet();
                    }
                    return 0;
                }
                while (working.get() > 0) {
                    deliver(store, clock, delivered);
                }
                return 0;
            });
            while (deliver(store, clock, delivered)) {
                // Until nothing is kept.
            }

            assertEquals(numbers(store), new TreeSet<>(delivered));
            assertEquals("0", database.query("SELECT count(*) FROM mlegitymacja_outbox"));
            assertEquals(Optional.empty(), store.oldestKeptSince());
        }
    }

    /** Stores newer codes for some orders, again and again: each adds an entry to the history. */
    private static void changeOften(JdbcOrderStore store) {
        for (int round = 0; round < ROUNDS; round++) {
            var chosen = new ArrayList<>(
                    IntStream.range(0, ORDERS).mapToObj(SampleOrders::id).toList());
            Collections.shuffle(chosen);
            int count = ThreadLocalRandom.current().nextInt(1, 4);
            store.updateAll(chosen.subList(0, count).stream()
                    .map(id -> reissued(store, id))
                    .toList());
        }
    }

    private static Order reissued(JdbcOrderStore store, OrderId id) {
        Order order = store.find(id).orElseThrow();
        return order.changed(order.state(), order.due(), OrderEvent.ISSUE, Actor.MINISTRY, Samples.FIRST_OF_OCTOBER);
    }

    /** Delivers what is kept now. A lease has ended by the time of the next claim, so that deliveries overlap. */
    private static boolean deliver(JdbcOrderStore store, AtomicInteger clock, Set<String> delivered) {
        Instant now = Samples.FIRST_OF_OCTOBER.plusSeconds(clock.incrementAndGet());
        List<KeptChanges> claimed =
                store.claimChanges(now, Duration.ofNanos(1000), 3).readable();
        claimed.stream()
                .flatMap(kept -> kept.changes().stream())
                .forEach(change -> delivered.add(change.order().id() + "/" + change.number()));
        store.confirm(
                now,
                claimed.stream()
                        .map(kept -> new Delivery(
                                kept.order().id(), kept.order().history().size(), 0, now))
                        .toList());
        return !claimed.isEmpty();
    }

    private static Set<String> numbers(JdbcOrderStore store) {
        var numbers = new TreeSet<String>();
        IntStream.range(0, ORDERS)
                .mapToObj(SampleOrders::id)
                .flatMap(id -> store.find(id).stream())
                .flatMap(order ->
                        IntStream.range(0, order.history().size()).mapToObj(number -> order.id() + "/" + number))
                .forEach(numbers::add);
        return numbers;
    }
}
