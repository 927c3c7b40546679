package io.github.mlegitymacja.examples.ministry.gateway;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/**
 * Thrown when a call returned no information about the order. It never has a cause, because the messages of libraries
 * may quote the bytes that could not be read.
 */
final class NoAnswerException extends InfrastructureException {

    /** When another attempt can help. */
    enum Trouble {
        /** Another attempt can help at once. */
        PASSING,
        /** Another attempt can help later. */
        LASTING,
        /** Only this call failed; the ministry is answering other calls. */
        OF_THIS_CALL
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    private NoAnswerException(String message, Trouble trouble, Duration retryAfter) {
        super(message, null, retryAfter);
        this.trouble = trouble;
    }

    NoAnswerException(String message, Trouble trouble) {
        super(message, null);
        this.trouble = trouble;
    }

    /** Creates an exception. If the ministry has announced a wait, another attempt must not follow at once. */
    static NoAnswerException of(String message, Trouble trouble, Optional<Duration> retryAfter) {
        return retryAfter
                .map(wait ->
                        new NoAnswerException(message, trouble == Trouble.PASSING ? Trouble.LASTING : trouble, wait))
                .orElseGet(() -> new NoAnswerException(message, trouble));
    }

    Trouble trouble() {
        return trouble;
    }
}
