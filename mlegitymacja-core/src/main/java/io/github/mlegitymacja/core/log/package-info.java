/** The events that the library logs. */
@NullMarked
package io.github.mlegitymacja.core.log;

import org.jspecify.annotations.NullMarked;
