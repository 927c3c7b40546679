/** What goes over the wire: texts, paths and problems as the OpenAPI document has them. Stateless. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.protocol;

import org.jspecify.annotations.NullMarked;
