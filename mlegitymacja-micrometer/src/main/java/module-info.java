/**
 * Shows orders as counters, timers and gauges of Micrometer. Start with {@link
 * io.github.mlegitymacja.micrometer.ChangeMetrics} and {@link io.github.mlegitymacja.micrometer.StoreMetrics}.
 *
 * <p>No parameter and no result is ever null.
 */
module io.github.mlegitymacja.micrometer {
    requires transitive io.github.mlegitymacja.core;
    requires transitive micrometer.core;

    exports io.github.mlegitymacja.micrometer;
}
