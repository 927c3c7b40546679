/** The simulated ministry, and a phone to collect documents with. */
@NullMarked
package io.github.mlegitymacja.examples.portal.simulator;

import org.jspecify.annotations.NullMarked;
