package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.PlainText;

/**
 * The key of the person who acted for the university, such as a clerk's number in the student system.
 *
 * <p>The application chooses it. It is stored in the history of an order: use a key that only the university
 * can resolve, no name and no e-mail address. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters
 */
public record OperatorId(String value) {

    /** The maximum length of an operator id, in characters. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the value.
     *
     * @param value 1 to 64 characters
     * @throws NullPointerException if {@code value} is null
     * @throws IllegalArgumentException if {@code value} is blank, too long, or contains control characters or unpaired
     *     surrogates
     */
    public OperatorId {
        PlainText.require(value, "operatorId", MAX_LENGTH);
    }

    /** Returns the value without any addition. */
    @Override
    public String toString() {
        return value;
    }
}
