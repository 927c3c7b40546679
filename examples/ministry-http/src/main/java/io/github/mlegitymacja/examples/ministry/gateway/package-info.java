/** The way to a ministry over HTTP: how long to wait, what to repeat, and what to believe. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.gateway;

import org.jspecify.annotations.NullMarked;
