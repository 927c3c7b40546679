/** The simulated ministry, and a page that replaces the student's phone. */
@NullMarked
package io.github.mlegitymacja.examples.portal.simulator;

import org.jspecify.annotations.NullMarked;
