package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.List;
import java.util.Map;
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

    /** Makes the call. Fails if it has taken effect in part, or has ended without an exception and without an effect. */
    boolean tookEffect(int steps) {
        boolean succeeded = succeeds(steps);
        var with = Stream.concat(before.stream(), Stream.of(call)).toList();
        Map<String, Object> now = StoreContent.of(store);
        if (now.equals(content(with))) {
            return true;
        }
        assertEquals(content(before), now, () -> broken(steps, with));
        return succeeded ? fail("returned, but has changed nothing: " + broken(steps, with)) : false;
    }

    private boolean succeeds(int steps) {
        var prepared = call.prepared(KnownState.after(before));
        connection.breakConnectionAfter(steps);
        try {
            prepared.in(store);
            return true;
        } catch (InfrastructureException e) {
            return false;
        } finally {
            connection.restoreConnection();
        }
    }

    private Map<String, Object> content(List<RandomCall> calls) {
        return StoreContent.of(KnownState.after(calls).store, store);
    }

    private static String broken(int steps, List<RandomCall> calls) {
        return "broken after " + steps + " steps of the last of these calls"
                + calls.stream().map(made -> "\n  " + made).collect(Collectors.joining());
    }
}
