/** What the user sees: texts in two languages, the table, the files to print. */
@NullMarked
package io.github.mlegitymacja.examples.quickstart.screen;

import org.jspecify.annotations.NullMarked;
