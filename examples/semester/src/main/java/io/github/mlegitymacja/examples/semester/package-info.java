/** The command {@code semester}, from a file of students to their QR codes. */
@NullMarked
package io.github.mlegitymacja.examples.semester;

import org.jspecify.annotations.NullMarked;
