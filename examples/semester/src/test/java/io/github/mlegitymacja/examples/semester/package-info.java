@NullMarked
package io.github.mlegitymacja.examples.semester;

import org.jspecify.annotations.NullMarked;
