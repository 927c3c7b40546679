/** Eligibility: the conditions that a student must meet to order an mLegitymacja, and those to keep it. */
@NullMarked
package io.github.mlegitymacja.core.eligibility;

import org.jspecify.annotations.NullMarked;
