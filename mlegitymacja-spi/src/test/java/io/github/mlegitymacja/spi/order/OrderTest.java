package io.github.mlegitymacja.spi.order;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static io.github.mlegitymacja.spi.Samples.ACTIVATION;
import static io.github.mlegitymacja.spi.Samples.NOON;
import static io.github.mlegitymacja.spi.Samples.draft;
import static io.github.mlegitymacja.spi.Samples.entry;
import static io.github.mlegitymacja.spi.Samples.history;
import static io.github.mlegitymacja.spi.Samples.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

    private static final OrderState EXPIRED = new OrderState.ReadyForPickup(Optional.empty());
    private static final Optional<Due> SUBMIT = Optional.of(Due.of(DueTask.SUBMIT, NOON));
    private static final Optional<Due> POLL = Optional.of(Due.of(DueTask.POLL, NOON, 3));

    /** The attributes that the builder accepts only once each. */
    private static final Map<String, Consumer<Order.Builder>> ATTRIBUTES = Map.of(
            "id", builder -> builder.id(Samples.ID),
            "student", builder -> builder.student(Samples.STUDENT),
            "semester", builder -> builder.semester(Samples.SEMESTER),
            "orderedAt", builder -> builder.orderedAt(NOON),
            "validUntil", builder -> builder.validUntil(Samples.END_OF_MARCH),
            "state", builder -> builder.state(new OrderState.Pending(false)),
            "due", builder -> builder.due(SUBMIT),
            "ministryId", builder -> builder.ministryId("MC/1"),
            "version", builder -> builder.version(1));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    status,                SUBMIT, POLL, WITHDRAW
                    PENDING,               yes,    no,   no
                    IN_PROGRESS,           yes,    yes,  no
                    READY_FOR_PICKUP,      no,     yes,  no
                    COLLECTED,             no,     no,   no
                    FAILED,                no,     no,   no
                    CANCELLED_BY_USER,     no,     no,   yes
                    REVOKED_BY_UNIVERSITY, no,     no,   yes
                    """)
    void only_work_that_is_possible_in_a_status_can_be_due(
            OrderStatus status, String submit, String poll, String withdraw) {
        Map.of(DueTask.SUBMIT, submit, DueTask.POLL, poll, DueTask.WITHDRAW, withdraw)
                .forEach((task, allowed) -> {
                    Optional<Due> due = Optional.of(Due.of(task, NOON));
                    Order order = order(status);
                    var read = draft().state(order.state())
                            .history(order.history())
                            .due(due);
                    if (allowed.equals("yes")) {
                        assertTrue(order.withDue(due).isDue(task));
                        assertTrue(read.build().isDue(task));
                    } else {
                        assertRefused("due", () -> order.withDue(due));
                        assertRefused("due", read::build);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void an_order_of_any_status_may_have_nothing_due(OrderStatus status) {
        Order order = order(status).withDue(Optional.empty());

        assertEquals(
                List.of(), Arrays.stream(DueTask.values()).filter(order::isDue).toList());
    }

    @Test
    void a_task_other_than_the_due_one_is_not_due() {
        assertFalse(order(OrderStatus.IN_PROGRESS).withDue(SUBMIT).isDue(DueTask.POLL));
    }

    @ParameterizedTest
    @EnumSource
    void status_openness_and_activation_are_those_of_the_state(OrderStatus status) {
        Order order = order(status);

        assertEquals(status, order.status());
        assertEquals(status.isOpen(), order.isOpen());
        assertEquals(
                status == OrderStatus.READY_FOR_PICKUP ? Optional.of(ACTIVATION) : Optional.empty(),
                order.activation());
    }

    @Test
    void an_order_whose_codes_have_expired_is_open_and_ready_without_an_activation() {
        Order expired = order(EXPIRED);

        assertEquals(OrderStatus.READY_FOR_PICKUP, expired.status());
        assertEquals(Optional.empty(), expired.activation());
        assertTrue(expired.isOpen());
        assertTrue(expired.withDue(POLL).isDue(DueTask.POLL));
    }

    @Test
    void a_history_without_entries_is_refused() {
        assertRefused("history", draft().state(new OrderState.Pending(false))::build);
    }

    @ParameterizedTest
    @MethodSource
    void a_history_with_a_gap_or_a_wrong_beginning_is_refused(List<HistoryEntry> entries) {
        assertRefused("history", draft().state(new OrderState.Collected()).history(entries)::build);
    }

    static Stream<List<HistoryEntry>> a_history_with_a_gap_or_a_wrong_beginning_is_refused() {
        List<HistoryEntry> whole = history(OrderStatus.COLLECTED);
        return Stream.concat(
                Stream.of(
                        List.of(whole.get(0), whole.get(0), whole.get(1), whole.get(2), whole.get(3)),
                        List.of(whole.get(1), whole.get(0), whole.get(2), whole.get(3))),
                // Any entry but the last is missing; without the last, the history ends early.
                whole.stream()
                        .map(missing ->
                                whole.stream().filter(entry -> entry != missing).toList()));
    }

    @Test
    void a_history_that_leads_to_another_state_is_refused() {
        for (OrderStatus reached : OrderStatus.values()) {
            for (OrderState state : Samples.states()) {
                if (state.status() == reached) {
                    assertEquals(history(reached), order(state).history());
                } else {
                    assertRefused("history", draft().state(state).history(history(reached))::build);
                }
            }
        }
    }

    @Test
    void only_the_event_place_has_no_previous_status() {
        for (OrderEvent event : OrderEvent.values()) {
            boolean placing = event == OrderEvent.PLACE;
            Optional<OrderStatus> wrong = placing ? Optional.of(OrderStatus.PENDING) : Optional.empty();
            Optional<OrderStatus> right = placing ? Optional.empty() : Optional.of(OrderStatus.PENDING);

            assertEquals(
                    right,
                    HistoryEntry.of(NOON, event, Actor.STUDENT, right, OrderStatus.PENDING)
                            .from());
            assertRefused("from", () -> HistoryEntry.of(NOON, event, Actor.STUDENT, wrong, OrderStatus.PENDING));
        }
    }

    @Test
    void versions_and_attempts_are_counted_from_zero() {
        assertEquals(0, order(OrderStatus.PENDING).version());
        assertEquals(0, SUBMIT.orElseThrow().attempts());
        Order pending = order(OrderStatus.PENDING);
        assertRefused("version", () -> pending.withVersion(-1));
        assertRefused(
                "version",
                draft().state(pending.state()).history(pending.history()).version(-1)::build);
        assertRefused("attempts", () -> Due.of(DueTask.POLL, NOON, -1));
    }

    @ParameterizedTest
    @MethodSource("attributeNames")
    void the_builder_accepts_each_attribute_only_once(String name) {
        Order.Builder builder = Order.builder();
        Consumer<Order.Builder> set = Objects.requireNonNull(ATTRIBUTES.get(name));
        set.accept(builder);

        var refusal = assertThrows(IllegalStateException.class, () -> set.accept(builder));

        assertTrue(message(refusal).endsWith(": " + name), message(refusal));
    }

    @ParameterizedTest
    @MethodSource("attributeNames")
    void the_builder_requires_every_attribute_except_due_ministry_id_and_version(String name) {
        Order.Builder builder = Order.builder().history(history(OrderStatus.PENDING));
        ATTRIBUTES.forEach((each, set) -> {
            if (!each.equals(name)) {
                set.accept(builder);
            }
        });

        if (Set.of("due", "ministryId", "version").contains(name)) {
            assertEquals(OrderStatus.PENDING, builder.build().status());
        } else {
            var refusal = assertThrows(IllegalStateException.class, builder::build);
            assertTrue(message(refusal).endsWith("[" + name + "]"), message(refusal));
        }
    }

    static Stream<String> attributeNames() {
        return ATTRIBUTES.keySet().stream();
    }

    @Test
    void orders_are_equal_by_value_and_their_history_cannot_be_changed() {
        for (OrderState state : Samples.states()) {
            assertEquals(order(state), order(state));
            assertEquals(order(state).hashCode(), order(state).hashCode());
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> order(state).history().clear());
        }
    }

    private static String message(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
