/** The portal tried as its users do: over HTTP, and in a browser. */
package io.github.mlegitymacja.examples.portal;
