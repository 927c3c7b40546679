/** A simulated ministry: how it processes orders, and its database. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.life;

import org.jspecify.annotations.NullMarked;
