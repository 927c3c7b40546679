package io.github.mlegitymacja.core.work;

/** The process dies; an {@link Error}, since nothing may catch it on the way. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;
}
