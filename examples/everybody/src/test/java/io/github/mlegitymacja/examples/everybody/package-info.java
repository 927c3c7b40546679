/** The nights end, and every student is counted. */
@NullMarked
package io.github.mlegitymacja.examples.everybody;

import org.jspecify.annotations.NullMarked;
