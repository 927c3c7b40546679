/** What adapters, listeners and conditions of a university may throw, and how it is logged; not exported. */
@NullMarked
package io.github.mlegitymacja.core.failure;

import org.jspecify.annotations.NullMarked;
