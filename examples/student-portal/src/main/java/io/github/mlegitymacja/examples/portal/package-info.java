/** A student portal that issues mLegitymacje: the application, its settings, and a package for each part. */
@NullMarked
package io.github.mlegitymacja.examples.portal;

import org.jspecify.annotations.NullMarked;
