/** Settings for the generation of value types; not exported. */
@NullMarked
package io.github.mlegitymacja.spi.style;

import org.jspecify.annotations.NullMarked;
