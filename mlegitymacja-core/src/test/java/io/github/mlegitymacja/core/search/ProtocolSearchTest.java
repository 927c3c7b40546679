package io.github.mlegitymacja.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Search.Bounds;
import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Searches all interleavings of the submission protocol in small situations, with the real classes ({@code
 * docs/protocol.md}, Search). Every sequence of steps, deaths, lost answers and requests is tried; the guarantees I1 to
 * I7 must hold in each situation that can be reached, and each broken port must be found by the guarantee that it
 * breaks.
 *
 * <p>With {@code -Pfull}, each search visits all situations, more than a million together. Without it, each search
 * stops after the nearest 30,000. Broken ports are found within 10,000 in both forms.
 */
class ProtocolSearchTest {

    private static final Set<Task> ALL_ACTS = EnumSet.of(Task.ORDER, Task.CANCEL, Task.RENEW, Task.REVOKE);
    private static final int MOST_SITUATIONS = Boolean.getBoolean("verification.full") ? Integer.MAX_VALUE : 30_000;
    private static final Bounds TWO_WORKERS = new Bounds(2, 2, 0, 1, false, ALL_ACTS);

    @Test
    void the_guarantees_hold_if_two_workers_die_at_any_step() {
        assertHolds("two workers", TWO_WORKERS);
    }

    @Test
    void the_guarantees_hold_for_three_semesters_if_a_request_dies_at_any_step() {
        assertHolds("one worker and one client, step by step", new Bounds(2, 1, 1, 3, false, ALL_ACTS));
    }

    @Test
    void the_guarantees_hold_for_three_semesters_if_the_registry_changes_and_the_ministry_forgets_orders() {
        assertHolds("surprises", new Bounds(2, 1, 0, 3, true, ALL_ACTS));
    }

    @Test
    void the_guarantees_hold_for_two_requests_at_once() {
        assertHolds("two clients, step by step", new Bounds(2, 1, 2, 1, false, ALL_ACTS));
    }

    @Test
    void the_guarantees_hold_for_one_click_before_and_one_after_the_beginning_of_a_semester() {
        assertHolds("two clicks at midnight", new Bounds(2, 2, 2, 2, false, EnumSet.of(Task.ORDER)));
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
            public List<Order> ordersOf(StudentId student) {
                return super.ordersOf(student).stream()
                        .filter(order -> !order.isDue(DueTask.WITHDRAW))
                        .toList();
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
        assertBreaks("I7", new Bounds(2, 0, 2, 1, false, ALL_ACTS), new SteppedPorts() {
            @Override
            protected boolean isTaken(Order order) {
                return false;
            }
        });
    }

    private static void assertHolds(String name, Bounds bounds) {
        var ports = new SteppedPorts();
        var search = new Search(bounds, ports, MOST_SITUATIONS);
        search.run();
        assertEquals(Optional.empty(), search.violation());
        var atRest = search.visitedAtRest();
        var quietDays = new QuietDays(ports);
        var unsettled = atRest.stream()
                .filter(situation -> !QuietDays.isSettled(quietDays.settle(situation)))
                .findFirst();
        assertEquals(Optional.empty(), unsettled, "I1: an order never settles");
        System.out.printf(
                "%s: %,d situations visited, %,d of them at rest, all settle%n",
                name, search.situations(), atRest.size());
    }

    private static void assertBreaks(String invariant, Bounds bounds, SteppedPorts brokenPorts) {
        var search = new Search(bounds, brokenPorts, 10_000);
        search.run();
        String found = search.violation().orElse("nothing");
        assertTrue(found.startsWith(invariant), "expected " + invariant + ", found " + found);
        System.out.printf("found in %,d situations: %s%n", search.situations(), found);
    }
}
