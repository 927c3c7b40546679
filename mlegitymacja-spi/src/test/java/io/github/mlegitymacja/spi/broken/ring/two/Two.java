package io.github.mlegitymacja.spi.broken.ring.two;

import io.github.mlegitymacja.spi.broken.ring.one.One;

/** Knows a package that knows this one. */
public interface Two {
    One one();
}
