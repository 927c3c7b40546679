/** How things are said: languages, dates, orders as they are shown. */
@NullMarked
package io.github.mlegitymacja.examples.portal.screen;

import org.jspecify.annotations.NullMarked;
