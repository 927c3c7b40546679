package io.github.mlegitymacja.core.refusal;

import java.io.Serial;
import java.util.Locale;
import java.util.Objects;

/**
 * A refusal as an exception, for callers who expect no refusal or who answer one elsewhere. The library never throws it.
 * {@code Either.get()} on a refusal throws an exception that does not name the refusal; this one does:
 *
 * <pre>{@code
 * Order order = orders.order(student).getOrElseThrow(RefusalException::new);
 * }</pre>
 *
 * <p>Its message consists of the refusal's code and its English text, without personal data. Immutable and thread-safe.
 */
public final class RefusalException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /**
     * Creates the exception of a refusal.
     *
     * @param refusal why the request was refused
     * @throws NullPointerException if {@code refusal} is null
     */
    public RefusalException(Refusal refusal) {
        super(Objects.requireNonNull(refusal, "refusal").code() + ": "
                + refusal.text().in(Locale.ENGLISH));
        this.refusal = refusal;
    }

    /**
     * Returns why the request was refused.
     *
     * @return the refusal; lost if the exception was serialized
     */
    public Refusal refusal() {
        return refusal;
    }
}
