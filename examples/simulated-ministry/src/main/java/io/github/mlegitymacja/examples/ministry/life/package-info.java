/** The life of orders at a simulated ministry: what it does with them, and what it remembers. */
@NullMarked
package io.github.mlegitymacja.examples.ministry.life;

import org.jspecify.annotations.NullMarked;
