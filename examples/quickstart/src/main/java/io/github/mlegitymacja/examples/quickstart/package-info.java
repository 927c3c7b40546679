/** The quickstart: a command that takes a file of students all the way to their QR codes. */
@NullMarked
package io.github.mlegitymacja.examples.quickstart;

import org.jspecify.annotations.NullMarked;
