package io.github.mlegitymacja.examples.ministry.protocol;

import java.util.Arrays;

/** How far an order has got, in the protocol's words. */
public enum WireStatus {
    PROCESSING,
    READY,
    COLLECTED,
    FAILED,
    WITHDRAWN;

    /**
     * Reads a status.
     *
     * @throws UnreadableException if the protocol has no such status: nobody can tell what it would mean
     */
    public static WireStatus parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("status is not one of " + Arrays.toString(values())));
    }
}
