package io.github.mlegitymacja.core.failure;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.List;

/**
 * Decides what concerns one order only. Code that the library calls may throw anything: also an {@link Error}, such as a
 * missing class of an adapter, and a checked exception that is not declared.
 */
public final class Survivable {

    private static final List<Class<? extends VirtualMachineError>> SURVIVED =
            List.of(StackOverflowError.class, OutOfMemoryError.class, InternalError.class);

    private Survivable() {}

    /**
     * Returns what was caught, unless the JVM cannot survive it: then throws it again. Restores the interrupt that an
     * {@link InterruptedException} has cleared.
     *
     * <p>The JVM survives a memory that is too small for one photo, and the internal errors of its libraries.
     */
    public static Throwable orRethrow(Throwable caught) {
        if (caught instanceof VirtualMachineError fatal
                && SURVIVED.stream().noneMatch(type -> type.isInstance(caught))) {
            throw fatal;
        }
        if (caught instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return caught;
    }

    /** Throws again what was caught, also a checked exception that was not declared. */
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> void rethrow(Throwable caught) throws T {
        throw (T) caught;
    }

    /** Returns whether trying again can help before a person acts. A bug may depend on what else happens. */
    public static boolean isRetryable(Throwable failure) {
        return !(failure instanceof InfrastructureException down) || down.isRetryable();
    }
}
