package io.github.mlegitymacja.core.broken.ring.two;

import io.github.mlegitymacja.core.broken.ring.one.One;

/** Knows a package that knows this one. */
public interface Two {
    One one();
}
