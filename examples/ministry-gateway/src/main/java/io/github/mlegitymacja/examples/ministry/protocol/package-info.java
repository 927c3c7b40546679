/** The messages, paths and problem types of the OpenAPI document. Stateless. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.protocol;

import org.jspecify.annotations.NullMarked;
