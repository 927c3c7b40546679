package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.PlainText;

/**
 * The data that a student enters in mObywatel to add the document: the text of the QR code, and the activation code
 * (<i>kod aktywacyjny</i>).
 *
 * <p>Both are secret, because anyone who has them can add the document to their own phone: {@link #toString} hides
 * both. Immutable and thread-safe.
 *
 * @param qrText the text of the QR code, 1 to 4,296 characters; whether a QR code can hold it depends on the characters
 * @param code the activation code to type in, 1 to 64 characters
 */
public record Activation(String qrText, String code) {

    /** The maximum length of the QR code's text, in characters; no QR code can hold more. */
    public static final int MAX_QR_TEXT_LENGTH = 4296;

    /** The maximum length of the activation code, in characters. */
    public static final int MAX_CODE_LENGTH = 64;

    /**
     * Checks both texts.
     *
     * @param qrText the text of the QR code, 1 to 4,296 characters; whether a QR code can hold it depends on the
     *     characters
     * @param code the activation code to type in, 1 to 64 characters
     * @throws NullPointerException if a text is null
     * @throws IllegalArgumentException if a text is blank, too long, or contains control characters or unpaired
     *     surrogates; the message names the argument and does not repeat the text
     */
    public Activation {
        PlainText.require(qrText, "qrText", MAX_QR_TEXT_LENGTH);
        PlainText.require(code, "code", MAX_CODE_LENGTH);
    }

    /** Returns a constant that hides both texts. */
    @Override
    public String toString() {
        return "Activation(***)";
    }
}
