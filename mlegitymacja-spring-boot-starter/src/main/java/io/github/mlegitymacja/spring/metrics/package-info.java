/** Registers the meters of {@code mlegitymacja-micrometer}. */
@NullMarked
package io.github.mlegitymacja.spring.metrics;

import org.jspecify.annotations.NullMarked;
