/** Tests of the gateway that need no simulator. */
package io.github.mlegitymacja.examples.ministry.gateway;
