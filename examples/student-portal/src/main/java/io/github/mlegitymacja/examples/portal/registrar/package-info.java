/** The student registry: a table in this portal, USOS at a university. */
@NullMarked
package io.github.mlegitymacja.examples.portal.registrar;

import org.jspecify.annotations.NullMarked;
