/** Texts: validation of text from outside, and localized texts for readers. */
@NullMarked
package io.github.mlegitymacja.spi.text;

import org.jspecify.annotations.NullMarked;
