/** The store of orders on a {@code DataSource}: its schema, its two dialects, and encryption of what is secret. */
package io.github.mlegitymacja.jdbc;
