package io.github.mlegitymacja.spi.port;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static io.github.mlegitymacja.spi.Samples.NOON;
import static io.github.mlegitymacja.spi.Samples.REASON;
import static io.github.mlegitymacja.spi.Samples.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Duration SHORTEST = Duration.ofNanos(1);

    @Test
    void a_lease_and_a_limit_are_positive() {
        Claim claim = Claim.of(DueTask.POLL, NOON, SHORTEST, 1);

        assertEquals(SHORTEST, claim.lease());
        assertEquals(1, claim.limit());
        assertRefused("lease", () -> Claim.of(DueTask.POLL, NOON, Duration.ZERO, 1));
        assertRefused("lease", () -> Claim.of(DueTask.POLL, NOON, SHORTEST.negated(), 1));
        assertRefused("limit", () -> Claim.of(DueTask.POLL, NOON, SHORTEST, 0));
    }

    @Test
    void a_claimed_order_is_due_when_the_lease_ends_and_was_last_claimed_now() {
        Instant earlier = NOON.minusSeconds(60);
        Order order = order(OrderStatus.IN_PROGRESS)
                .withVersion(3)
                .withDue(Optional.of(Due.of(DueTask.POLL, earlier, 2, Optional.of(earlier.minusSeconds(60)))
                        .stuckBecause(Optional.of(REASON))));

        Order leased = Claim.of(DueTask.POLL, NOON, Duration.ofMinutes(5), 1).leased(order);

        var due = Due.of(DueTask.POLL, NOON.plusSeconds(300), 2, Optional.of(NOON))
                .stuckBecause(Optional.of(REASON));
        assertEquals(order.withDue(Optional.of(due)), leased);
        assertEquals(3, leased.version());
    }

    @Test
    void only_an_order_for_which_the_task_is_due_can_be_claimed() {
        Claim claim = Claim.of(DueTask.POLL, NOON, SHORTEST, 1);
        Order nothingDue = order(OrderStatus.IN_PROGRESS);

        assertThrows(IllegalArgumentException.class, () -> claim.leased(nothingDue));
        assertThrows(
                IllegalArgumentException.class,
                () -> claim.leased(nothingDue.withDue(Optional.of(Due.of(DueTask.SUBMIT, NOON)))));
    }
}
