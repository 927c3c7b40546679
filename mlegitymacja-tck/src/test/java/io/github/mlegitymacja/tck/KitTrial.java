package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A contract that is tried on healthy and on broken adapters.
 *
 * @param contract the test class
 * @param next tells the test class which adapters to open from now on
 * @param healthy makes one
 */
record KitTrial<A>(Class<?> contract, Consumer<Supplier<A>> next, Supplier<A> healthy) {

    void assertHealthy() {
        KitRun run = run(healthy);

        assertEquals(Set.of(), run.failed());
        assertEquals(Set.of(), run.skipped());
        assertTrue(run.all().size() > 10, "the kit was not found");
    }

    void assertCaught(BrokenAdapter<A> adapter) {
        Set<String> failed = run(adapter.adapter()).failed();

        assertTrue(failed.containsAll(adapter.caughtBy()), () -> "caught only by " + failed);
        assertTrue(failed.size() <= adapter.caughtBy().size() + adapter.others(), () -> "fails everywhere: " + failed);
    }

    /** The tests that no broken adapter names. */
    List<String> testsThatNobodyFails(Stream<BrokenAdapter<A>> adapters) {
        var left = new TreeSet<>(run(healthy).all());
        adapters.forEach(adapter -> adapter.caughtBy().forEach(left::remove));
        return List.copyOf(left);
    }

    private KitRun run(Supplier<A> adapter) {
        next.accept(adapter);
        try {
            return KitRun.of(contract);
        } finally {
            next.accept(healthy);
        }
    }
}
