/**
 * The background work: submitting, polling and withdrawing orders at the ministry, and revoking the orders of students
 * who are no longer entitled.
 */
@NullMarked
package io.github.mlegitymacja.core.work;

import org.jspecify.annotations.NullMarked;
