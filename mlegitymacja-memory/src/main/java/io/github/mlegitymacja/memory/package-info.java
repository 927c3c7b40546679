/** Adapters that store everything in memory, for tests and first steps. */
@NullMarked
package io.github.mlegitymacja.memory;

import org.jspecify.annotations.NullMarked;
