package io.github.mlegitymacja.core.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the life cycle with a table typed in by hand: every combination of status, event and actor. A cell contains
 * the next status and, after a plus sign, the task that is due then; a dot is a refusal. Holds the life cycle of {@code
 * README.md}, and parts of the guarantees I3, I4 and I5 of {@code docs/protocol.md}.
 */
class LifeCycleTableTest {

    private static final Map<Actor, String> TABLE =
            new EnumMap<>(Map.of(Actor.STUDENT, """
            STUDENT                SUBMIT  ISSUE  EXPIRE  COLLECT  FAIL  CANCEL                      REVOKE  SETTLE
            PENDING                .       .      .       .        .     CANCELLED_BY_USER           .       .
            IN_PROGRESS            .       .      .       .        .     CANCELLED_BY_USER+WITHDRAW  .       .
            READY_FOR_PICKUP       .       .      .       .        .     CANCELLED_BY_USER+WITHDRAW  .       .
            COLLECTED              .       .      .       .        .     CANCELLED_BY_USER+WITHDRAW  .       .
            FAILED                 .       .      .       .        .     .                           .       .
            CANCELLED_BY_USER      .       .      .       .        .     .                           .       .
            REVOKED_BY_UNIVERSITY  .       .      .       .        .     .                           .       .
            """, Actor.UNIVERSITY, """
            UNIVERSITY             SUBMIT            ISSUE  EXPIRE                 COLLECT  FAIL  CANCEL  REVOKE                          SETTLE
            PENDING                IN_PROGRESS+POLL  .      .                      .        .     .       REVOKED_BY_UNIVERSITY           .
            IN_PROGRESS            .                 .      READY_FOR_PICKUP+POLL  .        .     .       REVOKED_BY_UNIVERSITY+WITHDRAW  .
            READY_FOR_PICKUP       .                 .      READY_FOR_PICKUP+POLL  .        .     .       REVOKED_BY_UNIVERSITY+WITHDRAW  .
            COLLECTED              .                 .      .                      .        .     .       REVOKED_BY_UNIVERSITY+WITHDRAW  .
            FAILED                 .                 .      .                      .        .     .       .                               .
            CANCELLED_BY_USER      .                 .      .                      .        .     .       .                               CANCELLED_BY_USER
            REVOKED_BY_UNIVERSITY  .                 .      .                      .        .     .       .                               REVOKED_BY_UNIVERSITY
            """, Actor.MINISTRY, """
            MINISTRY               SUBMIT  ISSUE                  EXPIRE                 COLLECT    FAIL    CANCEL  REVOKE  SETTLE
            PENDING                .       .                      .                      .          .       .       .       .
            IN_PROGRESS            .       READY_FOR_PICKUP+POLL  READY_FOR_PICKUP+POLL  COLLECTED  FAILED  .       .       .
            READY_FOR_PICKUP       .       READY_FOR_PICKUP+POLL  READY_FOR_PICKUP+POLL  COLLECTED  .       .       .       .
            COLLECTED              .       .                      .                      .          .       .       .       .
            FAILED                 .       .                      .                      .          .       .       .       .
            CANCELLED_BY_USER      .       .                      .                      .          .       .       .       .
            REVOKED_BY_UNIVERSITY  .       .                      .                      .          .       .       .       .
            """));

    private static final Instant LATER = TestUniversity.FIRST_OF_OCTOBER.plus(Duration.ofMinutes(7));

    /** A cell of the table, with the events that the same actor may cause in this status. */
    record Cell(OrderStatus status, OrderEvent event, Actor actor, String content, Set<OrderEvent> allowedInRow) {

        boolean isRefused() {
            return content.equals(".");
        }

        OrderStatus to() {
            return OrderStatus.valueOf(content.split("\\+", -1)[0]);
        }

        Optional<Due> due() {
            return Stream.of(content.split("\\+", -1))
                    .skip(1)
                    .map(task -> Due.of(DueTask.valueOf(task), LATER))
                    .findFirst();
        }

        @Override
        public String toString() {
            return status + ", " + event + " by " + actor + ": " + content;
        }
    }

    static Stream<Cell> cells() {
        return TABLE.entrySet().stream()
                .flatMap(table -> cells(
                        table.getKey(),
                        table.getValue()
                                .lines()
                                .map(line -> List.of(line.split(" +", -1)))
                                .toList()));
    }

    private static Stream<Cell> cells(Actor actor, List<List<String>> lines) {
        List<OrderEvent> events =
                lines.get(0).stream().skip(1).map(OrderEvent::valueOf).toList();
        return lines.stream().skip(1).flatMap(line -> {
            Set<OrderEvent> allowed = IntStream.range(0, events.size())
                    .filter(i -> !line.get(i + 1).equals("."))
                    .mapToObj(events::get)
                    .collect(Collectors.toSet());
            return IntStream.range(0, events.size())
                    .mapToObj(i ->
                            new Cell(OrderStatus.valueOf(line.get(0)), events.get(i), actor, line.get(i + 1), allowed));
        });
    }

    @Test
    void the_table_has_every_status_with_every_event_and_actor() {
        Set<List<Object>> all = Stream.of(OrderStatus.values())
                .flatMap(status -> Stream.of(OrderEvent.values())
                        .filter(event -> event != OrderEvent.PLACE)
                        .flatMap(
                                event -> Stream.of(Actor.values()).map(actor -> List.<Object>of(status, event, actor))))
                .collect(Collectors.toSet());

        assertEquals(7 * 8 * 3, cells().count());
        assertEquals(
                all,
                cells().map(cell -> List.<Object>of(cell.status, cell.event, cell.actor))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void the_life_cycle_decides_each_cell_as_the_table_says(Cell cell) {
        Order before = Orders.in(cell.status).withVersion(3);

        Transition row = Transition.valueOf(cell.event.name());
        assertEquals(cell.isRefused(), !row.allows(cell.status, cell.actor));
        if (!row.actors().contains(cell.actor)) {
            return; // the life cycle has no function with which another actor could cause the event
        }

        var decision = Events.decide(before, cell.event, cell.actor, LATER);

        if (cell.isRefused()) {
            assertEquals(
                    Refusal.NotAllowed.of(cell.status, cell.event, cell.actor, cell.allowedInRow), decision.getLeft());
        } else {
            assertEquals(expected(before, cell), decision.get());
        }
    }

    private static Order expected(Order before, Cell cell) {
        return Order.builder()
                .id(before.id())
                .student(before.student())
                .semester(before.semester())
                .orderedAt(before.orderedAt())
                .validUntil(before.validUntil())
                .version(3)
                .state(
                        cell.event == OrderEvent.EXPIRE
                                ? new OrderState.ReadyForPickup(Optional.empty())
                                : Orders.in(cell.to()).state())
                .due(cell.due())
                .history(before.history())
                .addHistory(entry(cell))
                .build();
    }

    private static HistoryEntry entry(Cell cell) {
        var entry = HistoryEntry.of(LATER, cell.event, cell.actor, Optional.of(cell.status), cell.to());
        return switch (cell.event) {
            case EXPIRE, FAIL, REVOKE -> entry.because(Samples.REASON);
            case SETTLE -> entry.because(Samples.REASON).by(Samples.OPERATOR);
            default -> entry;
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL", "REVOKE"})
    void a_pending_order_with_a_submission_attempt_is_due_for_withdrawal_when_it_is_closed(OrderEvent closing) {
        Actor actor = Transition.valueOf(closing.name()).actors().get(0);
        Order closed = Events.decide(Orders.attempted(), closing, actor, LATER).get();

        assertEquals(Optional.of(Due.of(DueTask.WITHDRAW, LATER)), closed.due());
    }

    @Test
    void a_placed_order_is_pending_and_due_to_be_submitted() {
        Order expected = Orders.in(OrderStatus.PENDING);

        Order placed = LifeCycle.place(
                expected.id(),
                new StudentId("usos-1"),
                Semester.winter(2026),
                LocalDate.of(2027, 3, 31),
                Placement.BY_STUDENT,
                TestUniversity.FIRST_OF_OCTOBER);

        assertEquals(expected, placed);
        assertEquals(Optional.of(Due.of(DueTask.SUBMIT, TestUniversity.FIRST_OF_OCTOBER)), placed.due());
    }

    @Test
    void an_order_that_the_university_places_names_the_person() {
        Order placed = LifeCycle.place(
                Orders.in(OrderStatus.PENDING).id(),
                new StudentId("usos-1"),
                Semester.winter(2026),
                LocalDate.of(2027, 3, 31),
                Placement.byUniversity(Samples.OPERATOR),
                TestUniversity.FIRST_OF_OCTOBER);

        HistoryEntry entry = placed.history().get(0);
        assertEquals(Actor.UNIVERSITY, entry.actor());
        assertEquals(Optional.of(Samples.OPERATOR), entry.operator());
    }

    @Test
    void a_revocation_names_the_person_who_decided_it() {
        Order revoked = LifeCycle.revoke(
                        Orders.in(OrderStatus.COLLECTED), Samples.REASON, Optional.of(Samples.OPERATOR), LATER)
                .get();

        assertEquals(
                Optional.of(Samples.OPERATOR),
                revoked.history().get(revoked.history().size() - 1).operator());
    }

    @ParameterizedTest
    @EnumSource
    void an_activation_exists_only_when_ready_for_pick_up_and_not_expired(OrderStatus status) {
        Order order = Orders.in(status);

        assertEquals(status == OrderStatus.READY_FOR_PICKUP, order.activation().isPresent());
        for (OrderEvent event : Transition.allowed(status, Actor.MINISTRY)) {
            Order after = Events.decide(order, event, Actor.MINISTRY, LATER).get();
            assertEquals(event == OrderEvent.ISSUE, after.activation().isPresent());
        }
    }

    @Test
    void there_is_one_row_for_each_event() {
        assertTrue(Stream.of(OrderEvent.values())
                .allMatch(event -> Transition.valueOf(event.name()).event() == event));
        assertEquals(OrderEvent.values().length, Transition.values().length);
    }
}
