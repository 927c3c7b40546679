/** What the quickstart plays by itself: the time, and the ministry. */
@NullMarked
package io.github.mlegitymacja.examples.quickstart.simulation;

import org.jspecify.annotations.NullMarked;
