/** What this university does differently: conditions and texts. */
@NullMarked
package io.github.mlegitymacja.examples.portal.university;

import org.jspecify.annotations.NullMarked;
