package io.github.mlegitymacja.spi.order;

import static io.github.mlegitymacja.spi.Samples.NOON;
import static io.github.mlegitymacja.spi.Samples.REASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueTest {

    @Test
    void new_work_was_never_tried_and_never_claimed() {
        Due due = Due.of(DueTask.POLL, NOON);

        assertEquals(0, due.attempts());
        assertEquals(Optional.empty(), due.lastClaimed());
        assertEquals(due, Due.of(DueTask.POLL, NOON, 0));
        assertEquals(due, Due.of(DueTask.POLL, NOON, 0, Optional.empty()));
    }

    @Test
    void the_last_claim_is_part_of_the_value() {
        Due claimed = Due.of(DueTask.POLL, NOON, 2, Optional.of(NOON));

        assertEquals(Optional.of(NOON), claimed.lastClaimed());
        assertNotEquals(Due.of(DueTask.POLL, NOON, 2), claimed);
    }

    @Test
    void the_reason_why_work_is_stuck_is_part_of_the_value() {
        Due due = Due.of(DueTask.WITHDRAW, NOON, 2, Optional.of(NOON));

        Due stuck = due.stuckBecause(Optional.of(REASON));

        assertEquals(Optional.empty(), due.stuckBecause());
        assertEquals(Optional.of(REASON), stuck.stuckBecause());
        assertNotEquals(due, stuck);
        assertEquals(due, stuck.stuckBecause(Optional.empty()));
    }

    @Test
    void work_at_another_time_is_the_same_otherwise() {
        Due due = Due.of(DueTask.WITHDRAW, NOON, 2, Optional.of(NOON)).stuckBecause(Optional.of(REASON));
        Instant later = NOON.plusSeconds(1);

        var expected = Due.of(DueTask.WITHDRAW, later, 2, Optional.of(NOON)).stuckBecause(Optional.of(REASON));
        assertEquals(expected, due.at(later));
        expected = Due.of(DueTask.WITHDRAW, NOON, 2, Optional.of(later)).stuckBecause(Optional.of(REASON));
        assertEquals(expected, due.claimedAt(later));
    }
}
