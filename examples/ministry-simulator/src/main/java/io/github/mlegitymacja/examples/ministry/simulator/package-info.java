/** The simulated ministry as an HTTP server for tests and demonstrations, with faults on demand. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.simulator;

import org.jspecify.annotations.NullMarked;
