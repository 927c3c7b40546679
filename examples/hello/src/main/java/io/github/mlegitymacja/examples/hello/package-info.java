/** The shortest way from an order to a QR code. */
@NullMarked
package io.github.mlegitymacja.examples.hello;

import org.jspecify.annotations.NullMarked;
