package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes back what a clock that was wrong has put off. */
class ClaimedAfterTest {

    private static final Instant NOW = Samples.FIRST_OF_OCTOBER;
    private static final Duration LEASE = Duration.ofMinutes(10);

    @ParameterizedTest
    @EnumSource
    void work_of_a_node_whose_clock_was_ahead_and_that_died_is_due_at_once(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            IntStream.range(0, 20).forEach(number -> store.create(SampleOrders.placed(number)));
            store.claim(Claim.of(DueTask.SUBMIT, NOW.plus(LEASE), LEASE, 12));
            Claim claim = Claim.of(DueTask.SUBMIT, NOW.plusSeconds(60), LEASE, 100);
            assertEquals(8, store.claim(claim).size(), "the others are put off by 20 minutes");
            database.dataSource().takeStatements();

            int moved = store.advanceClaimedAfter(NOW.plusSeconds(60));

            int statements = database.dataSource().takeStatements();
            assertEquals(12, moved);
            List<Order> due = store.claim(claim).readable();
            assertEquals(12, due.size());
            assertTrue(due.stream().allMatch(order -> order.version() == 1));
            database.dataSource().takeStatements();
            assertEquals(0, store.advanceClaimedAfter(NOW.plusSeconds(60)));
            assertEquals(statements, database.dataSource().takeStatements(), "as many for no order as for twelve");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_placed_before_the_clock_was_set_back_is_due_at_once(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            store.create(SampleOrders.placed(1));
            Instant yesterday = NOW.minus(Duration.ofDays(1));

            assertEquals(1, store.advanceClaimedAfter(yesterday));

            assertEquals(
                    1,
                    store.claim(Claim.of(DueTask.SUBMIT, yesterday, LEASE, 10)).size());
        }
    }
}
