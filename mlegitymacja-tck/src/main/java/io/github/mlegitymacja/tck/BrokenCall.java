package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A call whose connection breaks midway.
 *
 * @param store the store
 * @param connection its connection
 * @param breaking lets it break after a number of steps
 * @param before the calls that have taken effect before
 * @param call the call
 */
record BrokenCall(
        OrderStore store, BreakableMidway connection, IntConsumer breaking, List<RandomCall> before, RandomCall call) {

    /** More steps than any call should need. */
    private static final int MOST_STEPS = 500;

    /**
     * Makes the call until it takes effect, and lets the connection break at a later and later step. Fails if the call takes
     * effect in part, or returns something else than the store in memory returns.
     */
    void assertAllOrNothing(int firstSteps) {
        for (int steps = firstSteps; !tookEffect(steps); steps++) {
            assertTrue(steps < MOST_STEPS, "still fails after " + steps + " steps");
        }
    }

    private boolean tookEffect(int steps) {
        KnownState known = KnownState.after(before);
        RandomCall.Prepared prepared = call.prepared(known);
        Supplier<String> broken = () -> broken(known, steps);
        Map<String, Object> content = StoreContent.of(known.store, store);
        Optional<Object> result = result(prepared, steps);
        Map<String, Object> now = StoreContent.of(store);
        if (result.isEmpty() && now.equals(content)) {
            return false;
        }
        Object expected = prepared.in(known.store);
        assertEquals(StoreContent.of(known.store, store), now, broken);
        result.ifPresent(returned -> assertEquals(expected, returned, broken));
        return true;
    }

    private Optional<Object> result(RandomCall.Prepared prepared, int steps) {
        breaking.accept(steps);
        try {
            return Optional.of(prepared.in(store));
        } catch (UnreadableOrderException e) {
            throw e;
        } catch (InfrastructureException e) {
            return Optional.empty();
        } finally {
            connection.restoreConnection();
        }
    }

    private static String broken(KnownState known, int steps) {
        return "broken after " + steps + " steps of the last of these calls\n  " + String.join("\n  ", known.made);
    }
}
