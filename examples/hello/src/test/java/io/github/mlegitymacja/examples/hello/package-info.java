@NullMarked
package io.github.mlegitymacja.examples.hello;

import org.jspecify.annotations.NullMarked;
