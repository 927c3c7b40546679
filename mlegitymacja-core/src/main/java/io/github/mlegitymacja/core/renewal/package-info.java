/** What a student is offered: order, check, add, cancel. */
package io.github.mlegitymacja.core.renewal;
