/** What the registrar's office sees: counts, orders, histories; and revoking. */
@NullMarked
package io.github.mlegitymacja.examples.portal.office;

import org.jspecify.annotations.NullMarked;
