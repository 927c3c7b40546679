/** Orders as Micrometer's counters, timers and gauges. */
@NullMarked
package io.github.mlegitymacja.examples.metrics;

import org.jspecify.annotations.NullMarked;
