package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import java.util.Optional;
import java.util.function.Supplier;

/** A reading call whose connection breaks midway. */
final class BrokenRead {

    /** More steps than any reading call should need. */
    private static final int MOST_STEPS = 1000;

    /** The connection may break at a step whose failure a store can do without. */
    private static final int ENOUGH = 3;

    private BrokenRead() {}

    /** Breaks the connection at a later and later step, until the call has succeeded some times in a row. */
    static void assertAllOrNothing(String call, Supplier<Object> reading, BreakableMidway connection) {
        Object all = reading.get();
        int successes = 0;
        for (int step = 0; successes < ENOUGH; step++) {
            Optional<Object> found = broken(reading, connection, step);
            String where = call + ", broken after " + step + " steps";
            found.ifPresent(result -> assertEquals(all, result, where));
            successes = found.isPresent() ? successes + 1 : 0;
            assertTrue(step < MOST_STEPS, () -> where + ", still fails");
        }
    }

    private static Optional<Object> broken(Supplier<Object> reading, BreakableMidway connection, int steps) {
        connection.breakConnectionAfter(steps);
        try {
            return Optional.of(reading.get());
        } catch (UnreadableOrderException e) {
            throw e;
        } catch (InfrastructureException e) {
            return Optional.empty();
        } finally {
            connection.restoreConnection();
        }
    }
}
