package io.github.mlegitymacja.core.simulation;

/** A broken guarantee. A {@link VirtualMachineError}, because the library catches everything else. */
final class Violation extends VirtualMachineError {

    private static final long serialVersionUID = 1L;

    Violation(String invariant) {
        super(invariant);
    }
}
