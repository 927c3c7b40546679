/** Who may have an mLegitymacja: conditions as functions, and every unmet one at once. */
package io.github.mlegitymacja.core.eligibility;
