package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call whose connection breaks midway.
 *
 * @param store the store
 * @param connection its connection
 * @param before the calls that have taken effect before
 * @param call the call
 */
record BrokenCall(OrderStore store, BreakableMidway connection, List<RandomCall> before, RandomCall call) {

    /** More steps than any call should need. */
    private static final int MOST_STEPS = 500;

    /**
     * Makes the call until it takes effect, and lets the connection break at a later and later step. Fails if the call takes
     * effect in part, or returns something else than the store in memory returns.
     */
    void assertAllOrNothing() {
        for (int steps = 0; !tookEffect(steps); steps++) {
            assertTrue(steps < MOST_STEPS, "still fails: " + broken(steps));
        }
    }

    private boolean tookEffect(int steps) {
        KnownState known = KnownState.after(before);
        RandomCall.Prepared prepared = call.prepared(known);
        Map<String, Object> content = StoreContent.of(known.store, store);
        Optional<Object> result = result(prepared, steps);
        Map<String, Object> now = StoreContent.of(store);
        if (result.isEmpty() && now.equals(content)) {
            return false;
        }
        Object expected = prepared.in(known.store);
        assertEquals(StoreContent.of(known.store, store), now, () -> broken(steps));
        result.ifPresent(returned -> assertEquals(expected, returned, () -> broken(steps)));
        return true;
    }

    private Optional<Object> result(RandomCall.Prepared prepared, int steps) {
        connection.breakConnectionAfter(steps);
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

    private String broken(int steps) {
        return "broken after " + steps + " steps of the last of these calls"
                + Stream.concat(before.stream(), Stream.of(call))
                        .map(made -> "\n  " + made)
                        .collect(Collectors.joining());
    }
}
