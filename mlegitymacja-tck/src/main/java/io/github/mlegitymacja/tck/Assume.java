package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Skips a test unless the test class, or the adapter, implements an optional interface. */
final class Assume {

    private Assume() {}

    /**
     * Returns the object as the given type, or skips the test.
     *
     * @param object the test class or the adapter
     * @param type the optional interface that the test needs
     */
    static <T> T implementing(Object object, Class<T> type) {
        assumeTrue(
                type.isInstance(object),
                () -> object.getClass().getSimpleName() + " does not implement " + type.getSimpleName());
        return type.cast(object);
    }
}
