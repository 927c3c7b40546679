package io.github.mlegitymacja.examples.ministry.protocol;

import java.util.Arrays;

/** The statuses of the protocol. */
public enum WireStatus {
    PROCESSING,
    READY,
    EXPIRED,
    COLLECTED,
    FAILED,
    WITHDRAWN;

    /**
     * Reads a status.
     *
     * @throws UnreadableException if the protocol has no such status, because its meaning must not be guessed
     */
    public static WireStatus parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("status is not one of " + Arrays.toString(values())));
    }
}
