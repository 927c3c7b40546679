package io.github.mlegitymacja.tck;

import java.util.List;
import java.util.function.Supplier;

/**
 * An adapter that breaks the contract in one way.
 *
 * @param what it does wrong
 * @param adapter makes one
 * @param caughtBy the tests that have to fail, whose names say what is wrong
 * @param others how many other tests may fail at most
 */
record BrokenAdapter<A>(String what, Supplier<A> adapter, List<String> caughtBy, int others) {

    private static final int FEW = 12;

    /** An adapter with a breakage that most tests do not notice. */
    static <A> BrokenAdapter<A> broken(String what, Supplier<A> adapter, String... caughtBy) {
        return new BrokenAdapter<>(what, adapter, List.of(caughtBy), FEW);
    }

    /** An adapter with a breakage in something that most tests build on. */
    static <A> BrokenAdapter<A> brokenThroughout(String what, Supplier<A> adapter, String... caughtBy) {
        return new BrokenAdapter<>(what, adapter, List.of(caughtBy), Integer.MAX_VALUE - caughtBy.length);
    }
}
