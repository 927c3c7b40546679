/** QR codes of activations: pictures, terminal output and a printable sheet. */
@NullMarked
package io.github.mlegitymacja.qr;

import org.jspecify.annotations.NullMarked;
