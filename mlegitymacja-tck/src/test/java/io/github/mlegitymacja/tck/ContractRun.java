package io.github.mlegitymacja.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The results of running a test class.
 *
 * @param all the names of the test methods
 * @param failed the names of the tests that failed
 * @param passed the names of the tests that passed at least once
 * @param aborted the names of the tests that were skipped at least once
 */
record ContractRun(Set<String> all, Set<String> failed, Set<String> passed, Set<String> aborted) {

    static ContractRun of(Class<?> testClass) {
        return of(testClass, name -> true);
    }

    /** Runs only tests whose names are wanted. */
    static ContractRun of(Class<?> testClass, Predicate<String> isWanted) {
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        var run = new ContractRun(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(testClass))
                                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(test.getSource()
                                        .filter(MethodSource.class::isInstance)
                                        .map(source -> ((MethodSource) source).getMethodName())
                                        .filter(isWanted.negate())
                                        .isEmpty()))
                                .build(),
                        run.new Listener());
        return run;
    }

    /** The tests that were skipped every time, though some groups run twice. */
    Set<String> skipped() {
        var never = new TreeSet<>(aborted);
        never.removeAll(passed);
        return never;
    }

    private final class Listener implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource method) {
                all.add(method.getMethodName());
                switch (result.getStatus()) {
                    case FAILED -> failed.add(method.getMethodName());
                    case ABORTED -> aborted.add(method.getMethodName());
                    case SUCCESSFUL -> passed.add(method.getMethodName());
                }
            }
        }
    }
}
