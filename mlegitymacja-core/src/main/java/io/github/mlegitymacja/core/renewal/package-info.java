/** Renewal: when an order has to be renewed, when it has lapsed, and which actions a student is offered. */
@NullMarked
package io.github.mlegitymacja.core.renewal;

import org.jspecify.annotations.NullMarked;
