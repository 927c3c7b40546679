/** The pages for the registrar's office: counts, orders, histories, revocation. */
@NullMarked
package io.github.mlegitymacja.examples.portal.office;

import org.jspecify.annotations.NullMarked;
