package io.github.mlegitymacja.architecture.broken.core.ring.two;

import io.github.mlegitymacja.architecture.broken.core.ring.one.One;

/** Knows a package that knows this one. */
public interface Two {
    One one();
}
