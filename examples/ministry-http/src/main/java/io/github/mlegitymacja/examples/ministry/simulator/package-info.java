/** A ministry as a real server, for tests and first steps: its life behind the protocol, and trouble on demand. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.simulator;

import org.jspecify.annotations.NullMarked;
