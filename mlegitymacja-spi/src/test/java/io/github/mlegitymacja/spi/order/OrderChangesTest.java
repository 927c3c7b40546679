package io.github.mlegitymacja.spi.order;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static io.github.mlegitymacja.spi.Samples.ACTIVATION;
import static io.github.mlegitymacja.spi.Samples.NOON;
import static io.github.mlegitymacja.spi.Samples.REASON;
import static io.github.mlegitymacja.spi.Samples.draft;
import static io.github.mlegitymacja.spi.Samples.entry;
import static io.github.mlegitymacja.spi.Samples.history;
import static io.github.mlegitymacja.spi.Samples.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A changed order differs from the order before in the changed attributes only. */
class OrderChangesTest {

    private static final OrderState EXPIRED = new OrderState.ReadyForPickup(Optional.empty());
    private static final Optional<Due> SUBMIT = Optional.of(Due.of(DueTask.SUBMIT, NOON));
    private static final Optional<Due> POLL = Optional.of(Due.of(DueTask.POLL, NOON, 3));

    @Test
    void a_change_replaces_state_and_due_and_lengthens_the_history() {
        Order before = order(new OrderState.Pending(true)).withDue(SUBMIT).withVersion(4);
        HistoryEntry change = entry(OrderEvent.SUBMIT, Actor.UNIVERSITY, OrderStatus.PENDING, OrderStatus.IN_PROGRESS);

        assertChangedOnly(
                before,
                Map.of(
                        "state",
                        new OrderState.InProgress(),
                        "due",
                        POLL,
                        "history",
                        List.of(before.history().get(0), change)),
                before.changed(new OrderState.InProgress(), POLL, OrderEvent.SUBMIT, Actor.UNIVERSITY, NOON));
    }

    @Test
    void a_change_that_contradicts_the_order_is_refused() {
        Order inProgress = order(OrderStatus.IN_PROGRESS);
        var failed = new OrderState.Failed(REASON);

        assertRefused("due", () -> inProgress.changed(failed, POLL, OrderEvent.FAIL, Actor.MINISTRY, NOON));
        assertRefused(
                "from", () -> inProgress.changed(failed, Optional.empty(), OrderEvent.PLACE, Actor.MINISTRY, NOON));
    }

    @Test
    void a_change_keeps_the_reason_and_the_operator_of_its_entry() {
        Order before = order(OrderStatus.READY_FOR_PICKUP).withDue(POLL).withVersion(4);
        HistoryEntry change = entry(OrderEvent.EXPIRE, Actor.UNIVERSITY, before.status(), before.status())
                .because(REASON)
                .by(new OperatorId("clerk-7"));

        Order after = before.changed(EXPIRED, Optional.empty(), change);

        var longer = new ArrayList<>(before.history());
        longer.add(change);
        assertChangedOnly(before, Map.of("state", EXPIRED, "due", Optional.empty(), "history", longer), after);
    }

    @Test
    void an_entry_that_does_not_lead_from_the_present_status_to_the_new_one_is_refused() {
        Order inProgress = order(OrderStatus.IN_PROGRESS);
        HistoryEntry placed = inProgress.history().get(0);
        HistoryEntry elsewhere = entry(OrderEvent.FAIL, Actor.MINISTRY, inProgress.status(), OrderStatus.FAILED);
        HistoryEntry fromElsewhere = entry(OrderEvent.EXPIRE, Actor.MINISTRY, EXPIRED.status(), EXPIRED.status());

        for (HistoryEntry wrong : List.of(placed, elsewhere, fromElsewhere)) {
            assertRefused("entry", () -> inProgress.changed(EXPIRED, POLL, wrong));
        }
        var submit = entry(OrderEvent.ISSUE, Actor.MINISTRY, inProgress.status(), EXPIRED.status());
        assertRefused("due", () -> inProgress.changed(EXPIRED, SUBMIT, submit));
    }

    @Test
    void the_end_of_the_codes_can_be_changed_and_the_codes_cannot() {
        Order before = order(OrderStatus.READY_FOR_PICKUP).withDue(POLL).withVersion(4);
        var sameCodes = new Activation(ACTIVATION.qrText(), ACTIVATION.code(), Optional.of(NOON));

        assertChangedOnly(
                before, Map.of("state", new OrderState.ReadyForPickup(sameCodes)), before.withUsableUntil(sameCodes));
        for (Order other : List.of(order(EXPIRED), order(OrderStatus.IN_PROGRESS), order(OrderStatus.COLLECTED))) {
            assertThrows(IllegalStateException.class, () -> other.withUsableUntil(sameCodes));
        }
        assertThrows(
                IllegalStateException.class,
                () -> before.withUsableUntil(new Activation(ACTIVATION.qrText(), "000000", Optional.of(NOON))));
    }

    @Test
    void a_submission_attempt_is_recorded_and_stays_recorded() {
        Order before = order(OrderStatus.PENDING).withDue(SUBMIT).withVersion(1);
        Map<String, Object> recorded = Map.of("state", new OrderState.Pending(true));

        assertChangedOnly(before, recorded, before.withSubmissionAttempted());
        assertChangedOnly(before, recorded, before.withSubmissionAttempted().withSubmissionAttempted());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
    void only_a_pending_order_can_be_submitted(OrderStatus status) {
        var refusal =
                assertThrows(IllegalStateException.class, () -> order(status).withSubmissionAttempted());

        assertTrue(message(refusal).endsWith(status.name()), message(refusal));
    }

    @Test
    void changing_the_due_work_the_last_day_or_the_version_leaves_all_other_attributes_unchanged() {
        Order before = order(OrderStatus.IN_PROGRESS).withDue(SUBMIT).withVersion(7);

        assertChangedOnly(before, Map.of("due", POLL), before.withDue(POLL));
        assertChangedOnly(before, Map.of("due", Optional.empty()), before.withDue(Optional.empty()));
        assertChangedOnly(before, Map.of("version", 8L), before.withVersion(8));
        LocalDate day = before.validUntil().minusDays(20);
        assertChangedOnly(before, Map.of("validUntil", day), before.withValidUntil(day));
    }

    @Test
    void the_ministrys_id_survives_every_change() {
        Order taken = draft().state(new OrderState.InProgress())
                .history(history(OrderStatus.IN_PROGRESS))
                .ministryId("MC/2026/17")
                .build();

        assertEquals(Optional.of("MC/2026/17"), taken.ministryId());
        assertEquals(Optional.empty(), order(OrderStatus.IN_PROGRESS).ministryId());
        assertEquals(
                taken.ministryId(),
                taken.changed(
                                new OrderState.CancelledByUser(),
                                Optional.empty(),
                                OrderEvent.CANCEL,
                                Actor.STUDENT,
                                NOON)
                        .withVersion(2)
                        .ministryId());
    }

    private static void assertChangedOnly(Order before, Map<String, Object> changes, Order after) {
        var expected = new HashMap<>(attributes(before));
        expected.putAll(changes);
        assertEquals(expected, attributes(after));
    }

    /** Returns the values of all accessors that are not final; the final ones are derived from these. */
    private static Map<String, Object> attributes(Order order) {
        var attributes = new HashMap<String, Object>();
        for (Method method : Order.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !Modifier.isFinal(method.getModifiers())) {
                try {
                    attributes.put(method.getName(), method.invoke(order));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(method.getName(), e);
                }
            }
        }
        return attributes;
    }

    private static String message(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
