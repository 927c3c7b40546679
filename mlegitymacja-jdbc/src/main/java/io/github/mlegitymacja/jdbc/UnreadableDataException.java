package io.github.mlegitymacja.jdbc;

import java.io.Serial;

/** Thrown while one order is read, if a part of it cannot be read. The message contains no stored value. */
final class UnreadableDataException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableDataException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
