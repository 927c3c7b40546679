/** What may happen to an order: one table, and one pure function that decides by it. */
package io.github.mlegitymacja.core.lifecycle;
