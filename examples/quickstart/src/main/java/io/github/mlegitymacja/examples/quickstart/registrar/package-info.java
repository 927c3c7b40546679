/** The registrar's export: a file of students, and the lines of it that are broken. */
@NullMarked
package io.github.mlegitymacja.examples.quickstart.registrar;

import org.jspecify.annotations.NullMarked;
