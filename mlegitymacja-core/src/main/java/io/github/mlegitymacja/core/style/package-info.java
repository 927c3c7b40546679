/** Settings for the generation of value types; not exported. */
@NullMarked
package io.github.mlegitymacja.core.style;

import org.jspecify.annotations.NullMarked;
