package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Tests a contract by running it against a correct adapter and against broken ones.
 *
 * @param contract the test class
 * @param supplier sets the supplier of the adapters that the test class opens
 * @param correct creates a correct adapter
 */
record ContractTester<A>(Class<?> contract, Consumer<Supplier<A>> supplier, Supplier<A> correct) {

    void assertCorrectAdapterPasses() {
        ContractRun run = run(correct);

        assertEquals(Set.of(), run.failed());
        assertEquals(Set.of(), run.skipped());
        assertTrue(run.all().size() > 10, "the contract tests were not found");
    }

    /** Some tests may be skipped. */
    void assertPasses(Supplier<A> unusual) {
        assertEquals(Set.of(), run(unusual).failed());
    }

    void assertFailsExpectedTests(BrokenAdapter<A> adapter) {
        assertExpected(adapter, failed(adapter));
    }

    /** Runs the contract, and returns a test of the result. */
    DynamicTest testOfExpectedFailures(BrokenAdapter<A> adapter) {
        Set<String> failed = failed(adapter);
        return DynamicTest.dynamicTest(adapter.defect(), () -> assertExpected(adapter, failed));
    }

    /** Tests that are repeated take most of the time: they run only if they are expected to fail. */
    private Set<String> failed(BrokenAdapter<A> adapter) {
        Set<String> repeated = ContractDocument.tests(RepeatedTest.class);
        return run(
                        adapter.adapter(),
                        test -> !repeated.contains(test)
                                || adapter.expectedFailures().contains(test))
                .failed();
    }

    private static void assertExpected(BrokenAdapter<?> adapter, Set<String> failed) {
        assertTrue(failed.containsAll(adapter.expectedFailures()), () -> "failed only: " + failed);
        assertTrue(
                failed.size() <= adapter.expectedFailures().size() + adapter.maxOtherFailures(),
                () -> "failed too many: " + failed);
    }

    /** Returns the tests that no broken adapter is expected to fail. */
    List<String> testsThatNoBrokenAdapterFails(Stream<BrokenAdapter<A>> adapters) {
        var left = new TreeSet<>(run(correct).all());
        adapters.forEach(adapter -> adapter.expectedFailures().forEach(left::remove));
        return List.copyOf(left);
    }

    private ContractRun run(Supplier<A> adapter) {
        return run(adapter, test -> true);
    }

    private ContractRun run(Supplier<A> adapter, Predicate<String> isWanted) {
        supplier.accept(adapter);
        try {
            return ContractRun.of(contract, isWanted);
        } finally {
            supplier.accept(correct);
        }
    }
}
