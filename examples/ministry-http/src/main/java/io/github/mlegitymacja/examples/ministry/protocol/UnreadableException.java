package io.github.mlegitymacja.examples.ministry.protocol;

import java.io.Serial;

/** What arrived is not what the protocol says. The message names the place and never repeats what stands there. */
public final class UnreadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
