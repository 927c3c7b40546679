package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.LocalizedText;
import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Objects;

/**
 * Why an order failed, was refused or was revoked: a code for programs and a text for people.
 *
 * <p>It is stored, logged and shown to the student: neither part may contain personal data. Immutable and thread-safe.
 *
 * @param code what programs go by, 1 to 64 characters, such as {@code PHOTO_REJECTED}
 * @param text what people read, 1 to 1,000 characters in each language
 */
public record Reason(String code, LocalizedText text) {

    /** The greatest length of the code, in characters. */
    public static final int MAX_CODE_LENGTH = 64;

    /** The greatest length of the text in one language, in characters. */
    public static final int MAX_TEXT_LENGTH = 1000;

    /**
     * Checks both parts.
     *
     * @param code what programs go by, 1 to 64 characters, such as {@code PHOTO_REJECTED}
     * @param text what people read, 1 to 1,000 characters in each language
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, or contains control characters or unpaired
     *     surrogates
     */
    public Reason {
        PlainText.require(code, "reason.code", MAX_CODE_LENGTH);
        PlainText.require(Objects.requireNonNull(text, "reason.text").polish(), "reason.text", MAX_TEXT_LENGTH);
        PlainText.require(text.english(), "reason.text", MAX_TEXT_LENGTH);
    }

    /**
     * A reason in the words of another system, which may be anything: they are made to fit.
     *
     * @param code what programs go by
     * @param text what the other system wrote, whatever its language
     * @return the reason, both parts cleaned of control characters and cut to their greatest length
     * @throws NullPointerException if a part is null
     */
    public static Reason quoting(String code, String text) {
        return new Reason(PlainText.fit(code, MAX_CODE_LENGTH), PlainText.fit(text, MAX_TEXT_LENGTH));
    }

    /**
     * A reason whose text is known in one language only, as when a clerk wrote it.
     *
     * @param code what programs go by, 1 to 64 characters
     * @param text what people read, whatever their language, 1 to 1,000 characters
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, or contains control characters or unpaired
     *     surrogates
     */
    public Reason(String code, String text) {
        this(code, new LocalizedText(PlainText.require(text, "reason.text", MAX_TEXT_LENGTH), text));
    }
}
