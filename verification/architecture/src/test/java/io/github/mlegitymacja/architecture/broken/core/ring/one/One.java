package io.github.mlegitymacja.architecture.broken.core.ring.one;

import io.github.mlegitymacja.architecture.broken.core.ring.two.Two;

/** Knows a package that knows this one. */
public interface One {
    Two two();
}
