/** Storing orders and telling the listeners; not exported. */
package io.github.mlegitymacja.core.ledger;
