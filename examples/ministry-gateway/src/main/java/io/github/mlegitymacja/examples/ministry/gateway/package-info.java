/** A gateway to a ministry over HTTP: time-outs, retries, and checks of each answer. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.gateway;

import org.jspecify.annotations.NullMarked;
