@NullMarked
package io.github.mlegitymacja.examples.quickstart;

import org.jspecify.annotations.NullMarked;
