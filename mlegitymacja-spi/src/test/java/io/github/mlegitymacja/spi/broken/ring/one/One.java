package io.github.mlegitymacja.spi.broken.ring.one;

import io.github.mlegitymacja.spi.broken.ring.two.Two;

/** Knows a package that knows this one. */
public interface One {
    Two two();
}
