/** Reads the export of the registrar's office: students, and lines that could not be read. */
@NullMarked
package io.github.mlegitymacja.examples.semester.registrar;

import org.jspecify.annotations.NullMarked;
