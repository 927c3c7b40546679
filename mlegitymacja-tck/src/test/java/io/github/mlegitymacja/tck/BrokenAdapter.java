package io.github.mlegitymacja.tck;

import java.util.List;
import java.util.function.Supplier;

/**
 * An adapter that violates the contract in one way.
 *
 * @param defect what the adapter does wrong, as a predicate such as "ignores the limit"
 * @param adapter creates the adapter
 * @param expectedFailures the tests that must fail, whose names describe the violated rule
 * @param maxOtherFailures how many other tests may fail
 */
record BrokenAdapter<A>(String defect, Supplier<A> adapter, List<String> expectedFailures, int maxOtherFailures) {

    private static final int FEW = 16;

    /** Creates an adapter with a defect that most tests do not notice. */
    static <A> BrokenAdapter<A> broken(String defect, Supplier<A> adapter, String... expectedFailures) {
        return new BrokenAdapter<>(defect, adapter, List.of(expectedFailures), FEW);
    }

    /** Creates an adapter with a defect in something that most tests need. */
    static <A> BrokenAdapter<A> brokenThroughout(String defect, Supplier<A> adapter, String... expectedFailures) {
        return new BrokenAdapter<>(
                defect, adapter, List.of(expectedFailures), Integer.MAX_VALUE - expectedFailures.length);
    }
}
