/** An order for everybody: the run at night, its pauses, what can go wrong, and its report. */
@NullMarked
package io.github.mlegitymacja.examples.everybody;

import org.jspecify.annotations.NullMarked;
