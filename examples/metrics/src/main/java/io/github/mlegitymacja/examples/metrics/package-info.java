/** Orders as counters, timers and gauges of Micrometer. */
@NullMarked
package io.github.mlegitymacja.examples.metrics;

import org.jspecify.annotations.NullMarked;
