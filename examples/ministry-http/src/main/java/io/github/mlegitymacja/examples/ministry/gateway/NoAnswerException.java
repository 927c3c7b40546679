package io.github.mlegitymacja.examples.ministry.gateway;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/**
 * Nothing was learnt about the order. Has no cause, on purpose: what libraries say about bytes that they cannot read may
 * quote them.
 */
final class NoAnswerException extends InfrastructureException {

    /** What is to be expected of another attempt. */
    enum Trouble {
        /** It may help at once. */
        PASSING,
        /** It may help later. */
        LASTING,
        /** It is about this call only; the ministry is well. */
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

    /** Whoever was told how long to wait must not try again at once. */
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
