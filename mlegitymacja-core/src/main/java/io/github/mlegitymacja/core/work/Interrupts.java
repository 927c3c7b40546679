package io.github.mlegitymacja.core.work;

import java.util.function.Supplier;

/** Lets an interrupt of the thread end a run between two calls, and nowhere else. */
final class Interrupts {

    private Interrupts() {}

    static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** Does what an interrupt must not end half-way: connection pools refuse to wait for an interrupted thread. */
    static <T> T shielded(Supplier<T> action) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            return action.get();
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
