/** What a controller returns, as JSON. */
@NullMarked
package io.github.mlegitymacja.spring.json;

import org.jspecify.annotations.NullMarked;
