package io.github.mlegitymacja.core.work;

/** Simulates the death of a process. A {@link VirtualMachineError}, because the library catches every other error of an adapter. */
public final class Crash extends VirtualMachineError {
    private static final long serialVersionUID = 1L;
}
