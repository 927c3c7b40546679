package io.github.mlegitymacja.spi.port;

import java.io.Serial;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store, the ministry or the registry could not be reached, timed out, or answered nonsense: whether the call had an
 * effect is not known, and trying again later may help.
 *
 * <p>The only exception that a port throws for a reason other than a caller's bug. Its message is logged: it must not
 * repeat personal data, activation data or values of SQL parameters.
 */
public class InfrastructureException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    /**
     * Something is broken, for an unknown time.
     *
     * @param message what failed, without personal data
     * @param cause what was caught, or null
     * @throws NullPointerException if {@code message} is null
     */
    public InfrastructureException(String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.retryAfter = null;
    }

    /**
     * Something is broken, and said for how long it will be.
     *
     * @param message what failed, without personal data
     * @param cause what was caught, or null
     * @param retryAfter how long to wait before trying again, for example from the HTTP header {@code Retry-After}
     * @throws NullPointerException if {@code message} or {@code retryAfter} is null
     */
    public InfrastructureException(String message, @Nullable Throwable cause, Duration retryAfter) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /**
     * How long to wait before trying again.
     *
     * @return the time, or empty if the other side did not say
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
