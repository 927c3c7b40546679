/** Eligibility: the conditions that a student must meet to have an mLegitymacja. */
@NullMarked
package io.github.mlegitymacja.core.eligibility;

import org.jspecify.annotations.NullMarked;
