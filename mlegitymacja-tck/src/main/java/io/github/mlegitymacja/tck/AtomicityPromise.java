package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that breaks off has happened wholly or not at all, wherever it breaks off. */
abstract class AtomicityPromise extends StorePromise {

    /** More than any of these calls should take. */
    private static final int MOST_STEPS = 500;

    private BreakableMidway connection;

    AtomicityPromise(OrderStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAConnectionThatBreaksMidway() {
        connection = Capability.of(contract, BreakableMidway.class);
    }

    @AfterEach
    void mend() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.mendConnection();
        }
    }

    @Test
    void a_create_that_breaks_off_has_stored_the_order_or_nothing() {
        atEachStep(step -> {
            Order order = placed(step);
            boolean answered = answers(step, () -> store().create(order));
            assertWhole(answered, List.of(), List.of(order.withVersion(1)), now(order));
            return answered;
        });
    }

    @Test
    void an_update_that_breaks_off_leaves_the_order_as_before_or_as_handed_in() {
        atEachStep(step -> {
            Order before = stored(placed(step));
            Order after = handedOver(before);
            boolean answered = answers(step, () -> store().update(after));
            assertWhole(answered, List.of(before), List.of(after.withVersion(2)), now(before));
            return answered;
        });
    }

    @Test
    void a_claim_that_breaks_off_has_leased_everything_or_nothing() {
        var leased = Optional.of(Due.of(DueTask.SUBMIT, NOON.plus(LEASE)));
        atEachStep(step -> {
            Order one = stored(placed(2 * step));
            Order two = stored(placed(2 * step + 1));
            boolean answered = answers(step, () -> claim(DueTask.SUBMIT, NOON, 2));
            var after = List.of(one.withDue(leased), two.withDue(leased));
            assertWhole(answered, List.of(one, two), after, now(one, two));
            // The next step must find its own orders only.
            now(one, two).forEach(order -> saved(store().update(order.withDue(Optional.empty()))));
            return answered;
        });
    }

    @Test
    void an_erasure_that_breaks_off_has_removed_everything_or_nothing() {
        atEachStep(step -> {
            Order one = stored(cancelled(2 * step, step));
            Order two = stored(cancelled(2 * step + 1, step));
            boolean answered = answers(step, () -> store().erase(student(step)));
            assertWhole(answered, List.of(one, two), List.of(), now(one, two));
            return answered;
        });
    }

    @Test
    void a_batch_that_breaks_off_leaves_each_order_as_before_or_as_handed_in() {
        var batch = Capability.of(store(), BatchOrderStore.class);
        atEachStep(step -> {
            Order one = stored(placed(2 * step));
            Order two = stored(placed(2 * step + 1));
            boolean answered = answers(step, () -> batch.updateAll(List.of(handedOver(one), handedOver(two))));
            assertWhole(answered, List.of(one), List.of(handedOver(one).withVersion(2)), now(one));
            assertWhole(answered, List.of(two), List.of(handedOver(two).withVersion(2)), now(two));
            return answered;
        });
    }

    /** Lets calls break off later and later, until one is answered. */
    private static void atEachStep(IntPredicate answered) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (answered.test(step)) {
                return;
            }
        }
        fail("the call breaks off even when " + MOST_STEPS + " steps succeed");
    }

    private boolean answers(int afterSteps, Runnable call) {
        connection.breakConnectionAfter(afterSteps);
        try {
            call.run();
            return true;
        } catch (InfrastructureException e) {
            return false;
        } finally {
            connection.mendConnection();
        }
    }

    private static void assertWhole(boolean answered, List<Order> before, List<Order> after, List<Order> now) {
        if (answered || !now.equals(before)) {
            assertEquals(after, now);
        }
    }

    private List<Order> now(Order... orders) {
        return Stream.of(orders).flatMap(order -> reread(order).stream()).toList();
    }

    private static Order handedOver(Order order) {
        var due = Due.of(DueTask.POLL, NOON.plusSeconds(30));
        return order.changed(
                new OrderState.InProgress(), Optional.of(due), OrderEvent.HAND_OVER, Actor.UNIVERSITY, NOON);
    }

    private static Order cancelled(int number, int student) {
        var state = new OrderState.CancelledByUser();
        Order placed = placed(id(number), student(student), SEMESTER, NOON);
        return SampleOrders.with(placed, state, SampleOrders.history(state.status()));
    }
}
