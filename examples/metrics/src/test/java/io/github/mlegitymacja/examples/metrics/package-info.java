@NullMarked
package io.github.mlegitymacja.examples.metrics;

import org.jspecify.annotations.NullMarked;
