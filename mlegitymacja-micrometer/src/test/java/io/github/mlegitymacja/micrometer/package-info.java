@NullMarked
package io.github.mlegitymacja.micrometer;

import org.jspecify.annotations.NullMarked;
