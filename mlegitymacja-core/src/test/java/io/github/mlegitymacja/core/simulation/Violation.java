package io.github.mlegitymacja.core.simulation;

/** A broken guarantee. An {@link Error}, because no code of the library may catch it. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String invariant) {
        super(invariant);
    }
}
