/** The gateway and the simulator against each other. */
package io.github.mlegitymacja.examples.ministry;
