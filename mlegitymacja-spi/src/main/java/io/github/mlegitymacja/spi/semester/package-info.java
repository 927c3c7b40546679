/** The semester, the period for which an mLegitymacja is ordered, and after which it is renewed or lapses. */
@NullMarked
package io.github.mlegitymacja.spi.semester;

import org.jspecify.annotations.NullMarked;
