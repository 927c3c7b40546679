package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.PlainText;
import io.github.mlegitymacja.spi.text.Text;

/**
 * The reason why an order failed, was refused or was revoked: a code for programs and a text for readers.
 *
 * <p>A reason is stored, logged and shown to the student. No part may contain personal data. Immutable and thread-safe.
 *
 * <pre>{@code
 * new Reason("PHOTO_REJECTED", "zdjęcie odrzucone", "the photo was rejected");
 * Reason.quoting(response.code(), response.message());   // the ministry's own words, of any form
 * }</pre>
 *
 * @param code the code for programs, 1 to 64 characters, such as {@code PHOTO_REJECTED}
 * @param polish the Polish text, 1 to 1,000 characters
 * @param english the English text, 1 to 1,000 characters
 */
public record Reason(String code, String polish, String english) {

    /** The maximum length of the code, in characters. */
    public static final int MAX_CODE_LENGTH = 64;

    /** The maximum length of the text in one language, in characters. */
    public static final int MAX_TEXT_LENGTH = 1000;

    /**
     * Checks the parts.
     *
     * @param code the code for programs, 1 to 64 characters, such as {@code PHOTO_REJECTED}
     * @param polish the Polish text, 1 to 1,000 characters
     * @param english the English text, 1 to 1,000 characters
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, or contains control characters or unpaired
     *     surrogates
     */
    public Reason {
        PlainText.require(code, "reason.code", MAX_CODE_LENGTH);
        PlainText.require(polish, "reason.polish", MAX_TEXT_LENGTH);
        PlainText.require(english, "reason.english", MAX_TEXT_LENGTH);
    }

    /**
     * Creates a reason with the same text for all readers, for example a text that a clerk has typed.
     *
     * @param code the code for programs, 1 to 64 characters
     * @param text the text in any language, 1 to 1,000 characters
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is blank, too long, or contains control characters or unpaired
     *     surrogates
     */
    public Reason(String code, String text) {
        this(code, text, text);
    }

    /**
     * Creates a reason from the words of another system. Any code and any text are accepted: see {@link PlainText#fit}.
     *
     * @param code the code for programs
     * @param text the words of the other system, in any language; must not contain personal data
     * @return the reason; control characters and unpaired surrogates are replaced by spaces, parts that are too long
     *     are cut, and blank parts become a dash
     * @throws NullPointerException if a part is null
     */
    public static Reason quoting(String code, String text) {
        return new Reason(PlainText.fit(code, MAX_CODE_LENGTH), PlainText.fit(text, MAX_TEXT_LENGTH));
    }

    /**
     * Returns the text for readers; its code is {@code reason.} followed by the code of this reason.
     *
     * @return the text
     */
    public Text text() {
        return Text.of("reason." + code, polish, english);
    }
}
