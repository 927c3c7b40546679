/** The entry point: a {@link io.github.mlegitymacja.core.University} combines the adapters with the rules. */
@NullMarked
package io.github.mlegitymacja.core;

import org.jspecify.annotations.NullMarked;
