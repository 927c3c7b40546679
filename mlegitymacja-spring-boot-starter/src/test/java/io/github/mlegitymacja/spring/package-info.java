/** Tests of the starter in real applications. */
@NullMarked
package io.github.mlegitymacja.spring;

import org.jspecify.annotations.NullMarked;
