package io.github.mlegitymacja.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Bounds.Surprise;
import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Searches all interleavings of the submission protocol in small situations, with the real classes ({@code
 * docs/protocol.md}, Search). Every sequence of steps, deaths, lost answers, wrong answers and requests is tried; the
 * guarantees I1 to I8 must hold in each situation that can be reached, and each broken port must be found by the
 * guarantee that it breaks.
 *
 * <p>With {@code -Pfull}, each search visits all situations, more than a million together. Without it, each search
 * stops after the nearest 30,000. Broken ports are found within 10,000 in both forms.
 */
class ProtocolSearchTest {

    private static final int MOST_SITUATIONS = Boolean.getBoolean("verification.full") ? Integer.MAX_VALUE : 30_000;

    private static final Set<Task> FOUR_ACTS = EnumSet.of(Task.ORDER, Task.CANCEL, Task.RENEW, Task.REVOKE);
    private static final Set<Task> ALL_ACTS = EnumSet.range(Task.ORDER, Task.SETTLE);
    private static final Bounds TWO_WORKERS = new Bounds(2, 2, 0, 1, Set.of(), FOUR_ACTS);
    private static final Bounds ONE_WRONG_ANSWER =
            new Bounds(2, 1, 0, 1, EnumSet.of(Surprise.ONE_WRONG_ANSWER), FOUR_ACTS);
    private static final Bounds WRONG_ANSWERS = new Bounds(2, 1, 0, 1, EnumSet.of(Surprise.WRONG_ANSWERS), FOUR_ACTS);

    /** One student is all students: whatever is said about this one is said about everybody. */
    private static final RevocationLimit LESS_THAN_EVERYBODY = new RevocationLimit(0, 0);

    private static final RevocationLimit EVERYBODY = new RevocationLimit(0, 1);

    @Test
    void the_guarantees_hold_if_two_workers_die_at_any_step() {
        assertHolds("two workers", TWO_WORKERS, EVERYBODY);
    }

    @Test
    void the_guarantees_hold_for_three_semesters_if_a_request_dies_at_any_step() {
        assertHolds("one worker and one client, step by step", new Bounds(2, 1, 1, 3, Set.of(), FOUR_ACTS), EVERYBODY);
    }

    @Test
    void the_guarantees_hold_for_three_semesters_if_the_registry_changes_and_the_ministry_forgets_orders() {
        var surprises = EnumSet.of(Surprise.STATUS_CHANGES, Surprise.ORDER_FORGOTTEN);
        assertHolds("surprises", new Bounds(2, 1, 0, 3, surprises, FOUR_ACTS), EVERYBODY);
    }

    @Test
    void the_guarantees_hold_for_three_semesters_if_codes_expire_and_withdrawals_are_settled() {
        var surprises = EnumSet.of(Surprise.ORDER_FORGOTTEN, Surprise.CODES_GONE, Surprise.DOCUMENT_ENDED);
        assertHolds("codes gone, documents ended", new Bounds(2, 1, 0, 3, surprises, ALL_ACTS), EVERYBODY);
    }

    @Test
    void the_guarantees_hold_if_one_answer_of_the_registry_is_wrong() {
        var surprises = EnumSet.of(Surprise.STATUS_CHANGES, Surprise.RECORD_MISSING, Surprise.ONE_WRONG_ANSWER);
        assertHolds("one wrong answer", new Bounds(2, 1, 0, 1, surprises, FOUR_ACTS), EVERYBODY);
    }

    @Test
    void the_guarantees_hold_if_the_registry_answers_wrongly_for_a_while() {
        var surprises = EnumSet.of(Surprise.STATUS_CHANGES, Surprise.RECORD_MISSING, Surprise.WRONG_ANSWERS);
        assertHolds("wrong answers for a while", new Bounds(2, 1, 0, 1, surprises, FOUR_ACTS), LESS_THAN_EVERYBODY);
    }

    @Test
    void the_guarantees_hold_for_two_requests_at_once() {
        assertHolds("two clients, step by step", new Bounds(2, 1, 2, 1, Set.of(), FOUR_ACTS), EVERYBODY);
    }

    @Test
    void the_guarantees_hold_for_one_click_before_and_one_after_the_beginning_of_a_semester() {
        assertHolds("two clicks at midnight", new Bounds(2, 2, 2, 2, Set.of(), EnumSet.of(Task.ORDER)), EVERYBODY);
    }

    @Test
    void if_the_attempt_is_not_stored_first_a_cancelled_document_stays_alive() {
        assertBreaks("I3", TWO_WORKERS, new SteppedPorts() {
            @Override
            public SaveResult update(Order order) {
                boolean isAttempt = order.isDue(DueTask.SUBMIT) && order.mayBeKnownToMinistry();
                return isAttempt ? new SaveResult.Saved(order) : super.update(order);
            }
        });
    }

    @Test
    void if_an_order_does_not_wait_for_the_withdrawal_of_another_there_are_two_live_documents() {
        assertBreaks("I2", TWO_WORKERS, new SteppedPorts() {
            @Override
            public StoredOrders ordersOf(StudentId student) {
                return StoredOrders.of(super.ordersOf(student).readable().stream()
                        .filter(order -> !order.isDue(DueTask.WITHDRAW))
                        .toList());
            }
        });
    }

    @Test
    void if_the_ministry_forgets_withdrawals_a_late_submission_revives_a_document() {
        assertBreaks("I3", TWO_WORKERS, new SteppedPorts() {
            @Override
            protected AtMinistry withdrawn() {
                return AtMinistry.NONE;
            }
        });
    }

    @Test
    void if_the_store_does_not_compare_versions_a_final_status_changes() {
        assertBreaks("I4", TWO_WORKERS, new SteppedPorts() {
            @Override
            protected boolean isOfThatVersion(Order stored, Order order) {
                return true;
            }
        });
    }

    @Test
    void if_the_store_accepts_two_open_orders_two_clicks_create_two() {
        assertBreaks("I7", new Bounds(2, 0, 2, 1, Set.of(), FOUR_ACTS), new SteppedPorts() {
            @Override
            protected boolean isTaken(Order order) {
                return false;
            }
        });
    }

    @Test
    void if_the_check_has_no_limit_wrong_answers_for_a_while_revoke_a_document() {
        assertBreaks("I8", WRONG_ANSWERS, EVERYBODY, new SteppedPorts());
    }

    @Test
    void if_the_check_looks_only_once_one_wrong_answer_revokes_a_document() {
        assertBreaks("I8", ONE_WRONG_ANSWER, new SteppedPorts() {
            /** The second round of a check gets the answer of the first one, as if it had not looked again. */
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                Optional<StudentRecord> answer = super.find(id);
                return Registry.firstRecordIn(answers()).or(() -> answer);
            }
        });
    }

    @Test
    void if_a_missing_student_is_taken_for_a_former_one_a_gap_in_the_registry_revokes_a_document() {
        var recordMissing = new Bounds(2, 1, 0, 1, EnumSet.of(Surprise.RECORD_MISSING), FOUR_ACTS);
        assertBreaks("I8", recordMissing, new SteppedPorts() {
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                return super.find(id).or(() -> Optional.of(Registry.WRONG_RECORD));
            }
        });
    }

    @Test
    void if_the_store_keeps_codes_that_have_expired_an_order_has_codes_that_it_should_not_have() {
        var codesGone = new Bounds(2, 1, 0, 1, EnumSet.of(Surprise.CODES_GONE), FOUR_ACTS);
        assertBreaks("I5", codesGone, new SteppedPorts() {
            @Override
            public SaveResult update(Order order) {
                Optional<Order> stored = situation().find(order.id());
                return super.update(
                        stored.map(old -> Tampering.withCodesOf(old, order)).orElse(order));
            }
        });
    }

    @Test
    void if_a_clerk_settles_a_withdrawal_without_making_sure_a_cancelled_document_stays_alive() {
        var careless = EnumSet.of(Surprise.CARELESS_CLERK);
        assertBreaks("I3", new Bounds(2, 1, 0, 1, careless, ALL_ACTS), new SteppedPorts());
    }

    private static void assertHolds(String name, Bounds bounds, RevocationLimit limit) {
        var search = new Search(bounds, new SteppedPorts(), limit, MOST_SITUATIONS);
        search.run();
        assertEquals(Optional.empty(), search.violation());
        var atRest = search.visitedAtRest();
        var quietDays = new QuietDays();
        var unsettled = atRest.stream()
                .filter(situation -> !QuietDays.isSettled(quietDays.settle(situation)))
                .findFirst();
        assertEquals(Optional.empty(), unsettled, "I1: an order never settles");
        System.out.printf(
                "%s: %,d situations visited, %,d of them at rest, all settle%n",
                name, search.situations(), atRest.size());
    }

    private static void assertBreaks(String invariant, Bounds bounds, SteppedPorts brokenPorts) {
        assertBreaks(invariant, bounds, EVERYBODY, brokenPorts);
    }

    private static void assertBreaks(String invariant, Bounds bounds, RevocationLimit limit, SteppedPorts brokenPorts) {
        var search = new Search(bounds, brokenPorts, limit, 10_000);
        search.run();
        String found = search.violation().orElse("nothing");
        assertTrue(found.startsWith(invariant), "expected " + invariant + ", found " + found);
        System.out.printf("found in %,d situations: %s%n", search.situations(), found);
    }
}
