/** The output: texts in two languages, tables, and files to print. */
@NullMarked
package io.github.mlegitymacja.examples.semester.screen;

import org.jspecify.annotations.NullMarked;
