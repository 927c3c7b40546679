package io.github.mlegitymacja.core.simulation;

/** An invariant does not hold; an {@link Error}, since nothing may catch it on the way. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String invariant) {
        super(invariant);
    }
}
