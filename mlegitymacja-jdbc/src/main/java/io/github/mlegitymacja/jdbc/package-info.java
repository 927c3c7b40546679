/** The store of orders on a {@code DataSource}: its schema, its two dialects and the encryption of activation data. */
@NullMarked
package io.github.mlegitymacja.jdbc;

import org.jspecify.annotations.NullMarked;
