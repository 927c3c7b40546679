package io.github.mlegitymacja.core.broken.ring.one;

import io.github.mlegitymacja.core.broken.ring.two.Two;

/** Knows a package that knows this one. */
public interface One {
    Two two();
}
