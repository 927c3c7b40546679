package io.github.mlegitymacja.spring.health;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spring.work.EntitlementChecks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows overdue work, orders that need a person, and a check that waits for a decision. None of these is a reason to take the
 * application out of service: the status is {@code ATTENTION} then, which changes neither the status of the whole application
 * nor the code of the answer. It is {@code DOWN} if the store does not answer.
 */
final class OrderHealth extends AbstractHealthIndicator {

    static final Status ATTENTION = new Status("ATTENTION", "a person must look at this");

    private static final Duration LONGEST_OVERDUE = Duration.ofMinutes(15);

    private final ReportingOrderStore store;
    private final EntitlementChecks checks;
    private final InstantSource clock;

    OrderHealth(ReportingOrderStore store, EntitlementChecks checks, InstantSource clock) {
        super("the order store does not answer");
        this.store = store;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            report(health);
        } catch (InfrastructureException e) {
            // Not thrown, because it would be logged with its causes, which may contain personal data.
            health.down().withDetail("error", String.valueOf(e.getMessage()));
        }
    }

    private void report(Health.Builder health) {
        Map<DueTask, Duration> overdue = overdue(clock.instant());
        OrdersInTrouble trouble = store.countTrouble();
        boolean isStopped =
                checks.last().filter(check -> check.report().exceedsLimit()).isPresent();
        boolean needsPerson = !overdue.isEmpty() || trouble.stuck() > 0 || trouble.unreadable() > 0 || isStopped;
        health.status(needsPerson ? ATTENTION : Status.UP)
                .withDetail("overdue", overdue)
                .withDetail("stuck", trouble.stuck())
                .withDetail("unreadable", trouble.unreadable())
                .withDetail("entitlementStopped", isStopped);
        checks.last().ifPresent(check -> health.withDetail("entitlementChecked", check.at()));
    }

    private Map<DueTask, Duration> overdue(Instant now) {
        var overdue = new TreeMap<DueTask, Duration>();
        store.earliestDue().forEach((task, due) -> {
            Duration waiting = Duration.between(due, now);
            if (waiting.compareTo(LONGEST_OVERDUE) > 0) {
                overdue.put(task, waiting);
            }
        });
        return overdue;
    }
}
