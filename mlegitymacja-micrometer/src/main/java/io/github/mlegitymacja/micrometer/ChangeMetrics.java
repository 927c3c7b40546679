package io.github.mlegitymacja.micrometer;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the changes that this process makes, and measures the time from placing an order to each step. Thread-safe.
 *
 * <p>The ministry chooses the codes of failures. Only codes that are known beforehand become tags, so that the number
 * of meters stays bounded.
 *
 * <pre>{@code
 * var university = University.builder()
 *         .addListener(new ChangeMetrics(registry, Set.of("PHOTO_REJECTED")))
 * }</pre>
 */
public final class ChangeMetrics implements OrderListener {

    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Set<String> knownFailures;
    private final Map<OrderEvent, Timer> sincePlaced;

    /**
     * Registers the meters, which begin at 0.
     *
     * @param registry where to register them
     * @param knownFailures the codes of failures with a tag of their own; all others are counted as {@code other}
     */
    public ChangeMetrics(MeterRegistry registry, Set<String> knownFailures) {
        this.registry = registry;
        this.knownFailures = Set.copyOf(knownFailures);
        this.sincePlaced = Map.of(
                OrderEvent.SUBMIT, timer("mlegitymacja.order.submission", "From placing to submitted"),
                OrderEvent.ISSUE, timer("mlegitymacja.order.issue", "From placing to ready for pick-up"),
                OrderEvent.COLLECT, timer("mlegitymacja.order.collect", "From placing to collected"));
        this.knownFailures.forEach(code -> countFailure(code, 0));
        countFailure(OTHER, 0);
    }

    @Override
    public void changed(Order order, HistoryEntry change) {
        registry.counter(
                        "mlegitymacja.order.changes",
                        "event",
                        change.event().name(),
                        "to",
                        change.to().name())
                .increment();
        Optional.ofNullable(sincePlaced.get(change.event()))
                .filter(timer -> reachesNewStatus(change))
                .ifPresent(timer -> timer.record(Duration.between(order.orderedAt(), change.at())));
        if (change.event() == OrderEvent.FAIL && order.state() instanceof OrderState.Failed failed) {
            String code = failed.reason().code();
            countFailure(knownFailures.contains(code) ? code : OTHER, 1);
        }
    }

    /** Newer codes for a document that was issued before are no step of the order. */
    private static boolean reachesNewStatus(HistoryEntry change) {
        return !change.from().equals(Optional.of(change.to()));
    }

    private void countFailure(String code, int failures) {
        registry.counter("mlegitymacja.order.failures", "code", code).increment(failures);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name).description(description).register(registry);
    }
}
