/** Adapters that keep everything in memory, for tests and first steps. */
package io.github.mlegitymacja.core.memory;
