/** Tests of the portal over HTTP and in a browser. */
package io.github.mlegitymacja.examples.portal;
