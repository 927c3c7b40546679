/** Semesters on the calendar: when they begin, and until when a document is valid. */
package io.github.mlegitymacja.core.calendar;
