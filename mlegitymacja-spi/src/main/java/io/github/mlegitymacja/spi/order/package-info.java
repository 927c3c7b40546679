/** The order of an mLegitymacja: an immutable value that contains one of seven states. */
@NullMarked
package io.github.mlegitymacja.spi.order;

import org.jspecify.annotations.NullMarked;
