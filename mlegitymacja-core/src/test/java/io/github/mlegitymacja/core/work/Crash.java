package io.github.mlegitymacja.core.work;

/** Simulates the death of a process. An {@link Error}, because no code of the library may catch it. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;
}
