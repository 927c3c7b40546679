package io.github.mlegitymacja.spi.order;

import static io.github.mlegitymacja.spi.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
}
