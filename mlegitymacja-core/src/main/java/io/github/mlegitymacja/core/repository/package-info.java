/** Reading and storing orders, logging changes and notifying listeners; not exported. */
@NullMarked
package io.github.mlegitymacja.core.repository;

import org.jspecify.annotations.NullMarked;
