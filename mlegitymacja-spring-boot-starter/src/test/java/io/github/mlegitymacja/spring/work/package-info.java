/** Tests of the background work in applications. */
@NullMarked
package io.github.mlegitymacja.spring.work;

import org.jspecify.annotations.NullMarked;
