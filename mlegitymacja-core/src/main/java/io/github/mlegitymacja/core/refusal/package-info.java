/** Refusals: the values that a service returns instead of doing what was requested. */
@NullMarked
package io.github.mlegitymacja.core.refusal;

import org.jspecify.annotations.NullMarked;
