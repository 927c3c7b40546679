/**
 * Renewal: when an order has to be renewed or replaced, when it has lapsed, which actions a student is offered, and which
 * notices a student reads.
 */
@NullMarked
package io.github.mlegitymacja.core.renewal;

import org.jspecify.annotations.NullMarked;
