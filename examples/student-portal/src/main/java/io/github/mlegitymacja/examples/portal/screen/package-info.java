/** Presentation: languages, dates, and orders for templates. */
@NullMarked
package io.github.mlegitymacja.examples.portal.screen;

import org.jspecify.annotations.NullMarked;
