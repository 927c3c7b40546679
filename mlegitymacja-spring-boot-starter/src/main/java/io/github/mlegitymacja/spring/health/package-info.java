/** Shows in the health of an application what needs a person. */
@NullMarked
package io.github.mlegitymacja.spring.health;

import org.jspecify.annotations.NullMarked;
