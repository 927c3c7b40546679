/** Orders as counters, timers and gauges of Micrometer. */
@NullMarked
package io.github.mlegitymacja.micrometer;

import org.jspecify.annotations.NullMarked;
