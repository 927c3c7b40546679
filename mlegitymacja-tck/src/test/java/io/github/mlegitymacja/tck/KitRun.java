package io.github.mlegitymacja.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of each test when a test class was run.
 *
 * @param all the names of the test methods
 * @param failed those that failed
 * @param skipped those that were skipped
 */
record KitRun(Set<String> all, Set<String> failed, Set<String> skipped) {

    static KitRun of(Class<?> testClass) {
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        var run = new KitRun(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(testClass))
                                .build(),
                        run.new Listener());
        return run;
    }

    private final class Listener implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.getSource().orElse(null) instanceof MethodSource method) {
                all.add(method.getMethodName());
                switch (result.getStatus()) {
                    case FAILED -> failed.add(method.getMethodName());
                    case ABORTED -> skipped.add(method.getMethodName());
                    case SUCCESSFUL -> {}
                }
            }
        }
    }
}
