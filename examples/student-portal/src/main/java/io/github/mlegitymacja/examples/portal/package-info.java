/** A student portal that issues mLegitymacja: the application, its settings, and a package for each of its sides. */
@NullMarked
package io.github.mlegitymacja.examples.portal;

import org.jspecify.annotations.NullMarked;
