package io.github.mlegitymacja.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Search.Bounds;
import io.github.mlegitymacja.core.search.World.AtMinistry;
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
 * An explicit-state search of the hand-over protocol with the real classes: every sequence of steps, deaths, lost answers
 * and changes of mind is tried, and the invariants of the design hold in every world that can be reached.
 */
class ProtocolSearchTest {

    private static final Set<Task> ALL_ACTS = EnumSet.of(Task.ORDER, Task.CANCEL, Task.RENEW, Task.REVOKE);
    private static final Bounds TWO_WORKERS = new Bounds(2, 2, 0, 1, false, ALL_ACTS);

    @Test
    void two_workers_that_die_anywhere_break_nothing() {
        assertHolds("two workers", TWO_WORKERS);
    }

    @Test
    void a_student_who_dies_between_two_steps_breaks_nothing_in_three_semesters() {
        assertHolds("one worker and one client, step by step", new Bounds(2, 1, 1, 3, false, ALL_ACTS));
    }

    @Test
    void a_registry_that_changes_and_a_ministry_that_forgets_break_nothing_in_three_semesters() {
        assertHolds("surprises", new Bounds(2, 1, 0, 3, true, ALL_ACTS));
    }

    @Test
    void two_clicks_at_once_break_nothing() {
        assertHolds("two clients, step by step", new Bounds(2, 1, 2, 1, false, ALL_ACTS));
    }

    @Test
    void two_clicks_on_both_sides_of_a_semesters_beginning_break_nothing() {
        assertHolds("two clicks at midnight", new Bounds(2, 2, 2, 2, false, EnumSet.of(Task.ORDER)));
    }

    @Test
    void without_storing_the_attempt_first_a_cancelled_document_stays_alive() {
        assertBreaks("I3", TWO_WORKERS, new SteppedPorts() {
            @Override
            public SaveResult update(Order order) {
                boolean isAttempt = order.isDue(DueTask.SUBMIT) && order.mayBeKnownToMinistry();
                return isAttempt ? new SaveResult.Saved(order) : super.update(order);
            }
        });
    }

    @Test
    void without_waiting_for_the_withdrawal_there_are_two_documents() {
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
    void with_a_ministry_that_forgets_withdrawals_a_late_hand_over_revives_a_document() {
        assertBreaks("I3", TWO_WORKERS, new SteppedPorts() {
            @Override
            protected AtMinistry withdrawn() {
                return AtMinistry.NONE;
            }
        });
    }

    @Test
    void with_a_store_that_compares_no_versions_a_final_status_changes() {
        assertBreaks("I4", TWO_WORKERS, new SteppedPorts() {
            @Override
            protected boolean isOfThatVersion(Order stored, Order order) {
                return true;
            }
        });
    }

    @Test
    void with_a_store_that_takes_two_open_orders_two_clicks_make_two() {
        assertBreaks("I7", new Bounds(2, 0, 2, 1, false, ALL_ACTS), new SteppedPorts() {
            @Override
            protected boolean isTaken(Order order) {
                return false;
            }
        });
    }

    private static void assertHolds(String name, Bounds bounds) {
        var ports = new SteppedPorts();
        var search = new Search(bounds, ports);
        search.run();
        assertEquals(Optional.empty(), search.violation());
        var atRest = search.visitedAtRest();
        var quietDays = new QuietDays(ports);
        var unsettled = atRest.stream()
                .filter(world -> !QuietDays.isSettled(quietDays.settle(world)))
                .findFirst();
        assertEquals(Optional.empty(), unsettled, "I1: an order never settles");
        System.out.printf(
                "%s: %,d worlds visited, %,d of them at rest, all settle%n", name, search.worlds(), atRest.size());
    }

    private static void assertBreaks(String invariant, Bounds bounds, SteppedPorts brokenPorts) {
        var search = new Search(bounds, brokenPorts);
        search.run();
        String found = search.violation().orElse("nothing");
        assertTrue(found.startsWith(invariant), "expected " + invariant + ", found " + found);
        System.out.printf("found in %,d worlds: %s%n", search.worlds(), found);
    }
}
