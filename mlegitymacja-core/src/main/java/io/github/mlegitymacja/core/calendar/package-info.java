/** The academic calendar: when a semester begins, and until when a document is valid. */
@NullMarked
package io.github.mlegitymacja.core.calendar;

import org.jspecify.annotations.NullMarked;
