/** The ports: what an adapter implements, and the answers that may cross. JDK types and our own only. */
package io.github.mlegitymacja.spi.port;
