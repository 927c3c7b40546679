/** The student, as recorded in the university's registry. */
@NullMarked
package io.github.mlegitymacja.spi.student;

import org.jspecify.annotations.NullMarked;
