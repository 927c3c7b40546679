/** The simulated parts: the clock and the ministry. */
@NullMarked
package io.github.mlegitymacja.examples.semester.simulation;

import org.jspecify.annotations.NullMarked;
