/** The life cycle of an order: a table of allowed events, and pure functions that apply them; not exported. */
@NullMarked
package io.github.mlegitymacja.core.lifecycle;

import org.jspecify.annotations.NullMarked;
