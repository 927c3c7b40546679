/** Tests of the gateway and the simulator with each other. */
package io.github.mlegitymacja.examples.ministry;
