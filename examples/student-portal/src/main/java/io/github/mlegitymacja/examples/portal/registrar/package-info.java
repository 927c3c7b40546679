/** Who the students are: a table of the portal's own, where a university has USOS. */
@NullMarked
package io.github.mlegitymacja.examples.portal.registrar;

import org.jspecify.annotations.NullMarked;
