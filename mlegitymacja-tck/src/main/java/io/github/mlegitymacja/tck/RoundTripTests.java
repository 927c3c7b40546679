package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.REASON;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders come back equal to the orders that were stored. */
abstract class RoundTripTests extends AbstractStoreTests {

    /** Instants that conversions to text, to floating point or to a time zone often get wrong. */
    private static final List<Instant> AWKWARD_INSTANTS = List.of(
            Instant.parse("2026-10-01T10:00:00Z"),
            Instant.parse("2026-10-01T10:00:00.000001Z"),
            Instant.parse("2026-10-01T10:00:00.999999Z"),
            Instant.parse("2026-10-01T21:59:59.100000Z"),
            // Warsaw changes to and from summer time: 02:30 is skipped on the first day and occurs twice on the second.
            Instant.parse("2027-03-28T01:30:00Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T01:30:00Z"));

    private static final Optional<Instant> NO_END = Optional.empty();

    RoundTripTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void every_state_comes_back() {
        List<OrderState> states = SampleOrders.states();
        for (int number = 0; number < states.size(); number++) {
            assertComesBack(in(number, states.get(number)));
        }
    }

    @Test
    void every_kind_of_due_work_comes_back_with_its_attempts() {
        assertComesBack(due(0, new OrderState.Pending(false), DueTask.SUBMIT, 0));
        assertComesBack(due(1, new OrderState.InProgress(), DueTask.SUBMIT, 1));
        assertComesBack(due(2, new OrderState.InProgress(), DueTask.POLL, 2));
        assertComesBack(due(3, new OrderState.ReadyForPickup(ACTIVATION), DueTask.POLL, 1000));
        assertComesBack(due(4, new OrderState.CancelledByUser(), DueTask.WITHDRAW, 4));
        assertComesBack(due(5, new OrderState.RevokedByUniversity(REASON), DueTask.WITHDRAW, Integer.MAX_VALUE));
    }

    @Test
    void the_last_claim_of_due_work_comes_back() {
        for (int number = 0; number < AWKWARD_INSTANTS.size(); number++) {
            var lastClaimed = Optional.of(AWKWARD_INSTANTS.get(number));
            assertComesBack(in(number, new OrderState.InProgress())
                    .withDue(Optional.of(Due.of(DueTask.POLL, NOON, number, lastClaimed))));
        }
    }

    @Test
    void the_last_claim_can_be_cleared() {
        Order claimed = stored(in(0, new OrderState.InProgress())
                .withDue(Optional.of(Due.of(DueTask.POLL, NOON, 1, Optional.of(NOON)))));

        assertUpdateComesBack(claimed.withDue(Optional.of(Due.of(DueTask.POLL, NOON, 1))));
    }

    @Test
    void due_work_can_be_cleared() {
        Order busy = stored(due(0, new OrderState.CancelledByUser(), DueTask.WITHDRAW, 3));

        assertStored(saved(store().update(busy.withDue(Optional.empty()))));
        assertEquals(List.of(), reread(busy).flatMap(Order::due).stream().toList());
    }

    @Test
    void the_end_of_the_codes_comes_back() {
        for (int number = 0; number < AWKWARD_INSTANTS.size(); number++) {
            assertComesBack(in(number, usableUntil(Optional.of(AWKWARD_INSTANTS.get(number)))));
        }
    }

    @Test
    void an_update_can_change_the_end_of_the_codes() {
        Order order = stored(in(0, usableUntil(Optional.empty())));
        for (Optional<Instant> end : List.of(Optional.of(NOON), Optional.of(NOON.plusSeconds(1)), NO_END)) {
            order = assertUpdateComesBack(SampleOrders.with(order, usableUntil(end), order.history()));
        }
    }

    @Test
    void an_update_can_change_the_last_day() {
        assertUpdateComesBack(stored(SampleOrders.placed(0)).withValidUntil(LocalDate.of(2026, 10, 31)));
    }

    @Test
    void the_ministrys_id_comes_back_and_survives_updates() {
        Order order = SampleOrders.takenOver(0, "MC/2026/17");

        assertComesBack(order);

        assertUpdateComesBack(order.withVersion(1).withSubmissionAttempted());
    }

    @Test
    void instants_come_back_with_microsecond_precision() {
        for (int number = 0; number < AWKWARD_INSTANTS.size(); number++) {
            assertComesBack(at(number, AWKWARD_INSTANTS.get(number)));
        }
    }

    @Test
    void instants_of_the_years_1000_to_9999_come_back() {
        assertComesBack(at(0, Instant.parse("1000-01-01T00:00:00.000001Z")));
        assertComesBack(at(1, Instant.parse("1969-12-31T23:59:59.999999Z")));
        assertComesBack(at(2, Instant.parse("9999-12-31T23:59:59.999999Z")));
    }

    @Test
    void dates_and_semesters_of_the_years_1000_to_9999_come_back() {
        assertComesBack(until(0, Semester.winter(1000), LocalDate.of(1000, 1, 1)));
        assertComesBack(until(1, Semester.summer(1581), LocalDate.of(1582, 10, 10)));
        assertComesBack(until(2, Semester.winter(2027), LocalDate.of(2028, 2, 29)));
        assertComesBack(until(3, Semester.summer(9998), LocalDate.of(9999, 12, 31)));
    }

    private void assertComesBack(Order order) {
        Order stored = stored(order);

        assertEquals(order.withVersion(stored.version()), stored);
        assertStored(stored);
        assertEquals(List.of(stored), store().ordersOf(order.student()).readable());
    }

    private Order assertUpdateComesBack(Order changed) {
        Order updated = saved(store().update(changed));

        assertEquals(changed.withVersion(changed.version() + 1), updated);
        assertStored(updated);
        return updated;
    }

    private static Order due(int number, OrderState state, DueTask task, int attempts) {
        return in(number, state).withDue(Optional.of(Due.of(task, NOON.plusSeconds(number), attempts)));
    }

    private static OrderState usableUntil(Optional<Instant> end) {
        return new OrderState.ReadyForPickup(new Activation(ACTIVATION.qrText(), ACTIVATION.code(), end));
    }

    /** Returns an order in which every instant is the given one. */
    private static Order at(int number, Instant instant) {
        Order placed = SampleOrders.placed(
                SampleOrders.id(number), SampleOrders.student(number), SampleOrders.SEMESTER, instant);
        return SampleOrders.with(placed, new OrderState.Pending(false), List.of(SampleHistories.placed(instant)))
                .withDue(Optional.of(Due.of(DueTask.SUBMIT, instant, 1, Optional.of(instant))));
    }

    private static Order until(int number, Semester semester, LocalDate lastDay) {
        return SampleOrders.placed(SampleOrders.id(number), SampleOrders.student(number), semester, NOON)
                .withValidUntil(lastDay);
    }
}
