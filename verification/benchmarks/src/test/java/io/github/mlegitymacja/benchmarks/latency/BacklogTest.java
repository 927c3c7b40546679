package io.github.mlegitymacja.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.store.Database;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacklogTest {

    private static final OrderId FIRST = Samples.orderId(0);
    private static final OrderId SECOND = Samples.orderId(1);

    private final SlowMinistry ministry = new SlowMinistry(Duration.ZERO);

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void all_orders_of_a_backlog_are_submitted_also_more_than_a_batch(int ordersInCall) {
        var backlog = new Backlog(Database.Kind.H2, 150, 4, Duration.ZERO, ordersInCall);

        assertTrue(backlog.run() > 0);
    }

    @Test
    void the_ideal_is_reached_if_the_ministry_always_has_as_many_calls_as_it_may() {
        assertEquals(320, new Backlog(Database.Kind.H2, 1, 16, Duration.ofMillis(50), 1).ideal());
        assertEquals(2_000, new Backlog(Database.Kind.H2, 1, 4, Duration.ofSeconds(1), 500).ideal());
    }

    @Test
    void a_trial_that_submits_an_order_twice_fails() {
        submit(FIRST);
        submit(FIRST);

        assertThrows(IllegalStateException.class, () -> ministry.requireSubmittedOnce(Set.of(FIRST)));
    }

    @Test
    void a_trial_that_submits_another_order_fails() {
        submit(FIRST);

        assertThrows(IllegalStateException.class, () -> ministry.requireSubmittedOnce(Set.of(SECOND)));
    }

    private void submit(OrderId order) {
        var student = Samples.student(Samples.placed(0).student());
        ministry.submit(Submission.of(order, student, Samples.SEMESTER, Samples.VALID_UNTIL));
    }
}
