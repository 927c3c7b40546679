package io.github.mlegitymacja.examples.ministry.protocol;

import java.io.Serial;

/** Thrown when a message does not follow the protocol. The exception's message names the field and never quotes it. */
public final class UnreadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
