/** The background work: submitting, polling and withdrawing orders at the ministry, and rechecking eligibility. */
@NullMarked
package io.github.mlegitymacja.core.work;

import org.jspecify.annotations.NullMarked;
