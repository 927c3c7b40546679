/** Assertions, sample values and log capture that the tests of several modules share. */
@NullMarked
package io.github.mlegitymacja.testsupport;

import org.jspecify.annotations.NullMarked;
