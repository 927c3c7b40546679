package io.github.mlegitymacja.spi.port;

import java.io.Serial;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the store, the ministry or the registry cannot be reached, times out, refuses the call, or returns an answer
 * that makes no sense. The outcome of a call that changes something is unknown: it may have taken effect. If only one
 * order cannot be read, the subclass {@link UnreadableOrderException} says so; nothing has changed then.
 *
 * <p>This is the only exception that a port throws, except for a caller's bug. Its message is logged: it must not
 * contain personal data, activation data or values of SQL parameters.
 *
 * <pre>{@code
 * throw new InfrastructureException("the registry timed out", e);                          // try again later
 * throw new InfrastructureException("HTTP 503", null, Duration.ofMinutes(2));              // try again in two minutes
 * throw InfrastructureException.permanent("the schema is newer than this program", null);  // a person must act first
 * }</pre>
 */
public class InfrastructureException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Whether retrying can help before a person acts. */
    private final boolean retryable;

    private final transient @Nullable Duration retryAfter;

    /**
     * Creates an exception for a failure that may end by itself.
     *
     * @param message what failed, without personal data
     * @throws NullPointerException if {@code message} is null
     */
    public InfrastructureException(String message) {
        this(message, null);
    }

    /**
     * Creates an exception for a failure that may end by itself.
     *
     * @param message what failed, without personal data
     * @param cause the exception that was caught, or null
     * @throws NullPointerException if {@code message} is null
     */
    public InfrastructureException(String message, @Nullable Throwable cause) {
        this(message, cause, true, null);
    }

    /**
     * Creates an exception for a failure for which the failing system has said when to try again.
     *
     * @param message what failed, without personal data
     * @param cause the exception that was caught, or null
     * @param retryAfter how long to wait before trying again, for example from the HTTP header {@code Retry-After}
     * @throws NullPointerException if {@code message} or {@code retryAfter} is null
     */
    public InfrastructureException(String message, @Nullable Throwable cause, Duration retryAfter) {
        this(message, cause, true, Objects.requireNonNull(retryAfter, "retryAfter"));
    }

    /**
     * Creates an exception of any kind, for subclasses.
     *
     * @param message what failed, without personal data
     * @param cause the exception that was caught, or null
     * @param retryable whether retrying can help before a person acts
     * @param retryAfter how long to wait before trying again, or null if unknown
     * @throws NullPointerException if {@code message} is null
     */
    protected InfrastructureException(
            String message, @Nullable Throwable cause, boolean retryable, @Nullable Duration retryAfter) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.retryable = retryable;
        this.retryAfter = retryAfter;
    }

    /**
     * Creates an exception for a failure that lasts until a person acts, such as a missing key or a wrong schema.
     *
     * @param message what failed, without personal data
     * @param cause the exception that was caught, or null
     * @return an exception that is not {@linkplain #isRetryable retryable}
     * @throws NullPointerException if {@code message} is null
     */
    public static InfrastructureException permanent(String message, @Nullable Throwable cause) {
        return new InfrastructureException(message, cause, false, null);
    }

    /**
     * Returns whether retrying can help before a person acts.
     *
     * @return false if the failure lasts until a person acts
     */
    public final boolean isRetryable() {
        return retryable;
    }

    /**
     * Returns how long to wait before trying again.
     *
     * @return the time, or empty if unknown
     */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
