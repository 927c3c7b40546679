package io.github.mlegitymacja.spi.order;

import static io.github.mlegitymacja.spi.Samples.NOON;
import static io.github.mlegitymacja.spi.Samples.REASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.mlegitymacja.spi.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {

    private static final OperatorId CLERK = new OperatorId("clerk-7");
    private static final HistoryEntry REVOKED = Samples.entry(
            OrderEvent.REVOKE, Actor.UNIVERSITY, OrderStatus.COLLECTED, OrderStatus.REVOKED_BY_UNIVERSITY);

    @Test
    void an_entry_has_neither_a_reason_nor_an_operator_by_default() {
        assertEquals(Optional.empty(), REVOKED.reason());
        assertEquals(Optional.empty(), REVOKED.operator());
    }

    @Test
    void a_reason_and_an_operator_are_added_in_any_sequence_and_change_nothing_else() {
        HistoryEntry complete = REVOKED.because(REASON).by(CLERK);

        assertEquals(complete, REVOKED.by(CLERK).because(REASON));
        assertEquals(Optional.of(REASON), complete.reason());
        assertEquals(Optional.of(CLERK), complete.operator());
        assertEquals(
                REVOKED,
                HistoryEntry.of(complete.at(), complete.event(), complete.actor(), complete.from(), complete.to()));
    }

    @Test
    void a_later_reason_or_operator_replaces_the_earlier_one() {
        var otherReason = new Reason("OTHER", "inny powód", "another reason");
        var otherClerk = new OperatorId("clerk-8");

        assertEquals(REVOKED.because(otherReason), REVOKED.because(REASON).because(otherReason));
        assertEquals(REVOKED.by(otherClerk), REVOKED.by(CLERK).by(otherClerk));
    }

    @Test
    void reason_and_operator_are_part_of_the_value() {
        assertNotEquals(REVOKED, REVOKED.because(REASON));
        assertNotEquals(REVOKED, REVOKED.by(CLERK));
    }

    @Test
    void the_university_may_place_an_order_for_a_student() {
        var placed = HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.UNIVERSITY, Optional.empty(), OrderStatus.PENDING)
                .by(CLERK);

        assertEquals(Optional.of(CLERK), placed.operator());
    }

    @Test
    void an_operator_is_written_as_its_value() {
        assertEquals("clerk-7", CLERK.toString());
    }
}
