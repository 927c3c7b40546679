package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.PlainText;

/**
 * Why an order failed, was refused or was revoked: a code for programs and a text for people.
 *
 * <p>It is stored, logged and shown to the student: neither part may contain personal data. Immutable and thread-safe.
 *
 * @param code what programs go by, 1 to 64 characters, such as {@code PHOTO_REJECTED}
 * @param text what people read, 1 to 1,000 characters
 */
public record Reason(String code, String text) {

    /** The greatest length of the code, in characters. */
    public static final int MAX_CODE_LENGTH = 64;

    /** The greatest length of the text, in characters. */
    public static final int MAX_TEXT_LENGTH = 1000;

    /**
     * Checks both parts.
     *
     * @param code what programs go by, 1 to 64 characters, such as {@code PHOTO_REJECTED}
     * @param text what people read, 1 to 1,000 characters
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, or contains control characters or unpaired
     *     surrogates
     */
    public Reason {
        PlainText.require(code, "reason.code", MAX_CODE_LENGTH);
        PlainText.require(text, "reason.text", MAX_TEXT_LENGTH);
    }
}
