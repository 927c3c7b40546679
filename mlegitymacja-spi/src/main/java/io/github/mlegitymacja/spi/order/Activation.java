package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.PlainText;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The data that a student enters in mObywatel to add the document: the text of the QR code, and the activation code
 * (<i>kod aktywacyjny</i>).
 *
 * <p>Both are secret, because anyone who has them can add the document to their own phone: {@link #toString} hides
 * both. Immutable and thread-safe.
 *
 * @param qrText the text of the QR code, 1 to 4,296 characters; whether a QR code can hold it depends on the characters
 * @param code the activation code to type in, 1 to 64 characters
 * @param usableUntil when the codes expire, to the microsecond: they can be used before this instant; empty if the
 *     ministry does not say
 */
public record Activation(String qrText, String code, Optional<Instant> usableUntil) {

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
     * @param usableUntil when the codes expire, to the microsecond; empty if the ministry does not say
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a text is blank, too long, or contains control characters or unpaired
     *     surrogates; the message names the argument and does not repeat the text
     */
    public Activation {
        PlainText.require(qrText, "qrText", MAX_QR_TEXT_LENGTH);
        PlainText.require(code, "code", MAX_CODE_LENGTH);
        Objects.requireNonNull(usableUntil, "usableUntil");
    }

    /**
     * Creates an activation of which the ministry does not say how long it can be used.
     *
     * @param qrText the text of the QR code, 1 to 4,296 characters
     * @param code the activation code to type in, 1 to 64 characters
     * @throws NullPointerException if a text is null
     * @throws IllegalArgumentException if a text is blank, too long, or contains control characters or unpaired
     *     surrogates; the message names the argument and does not repeat the text
     */
    public Activation(String qrText, String code) {
        this(qrText, code, Optional.empty());
    }

    /**
     * Returns whether the student can use the codes at an instant, as far as the ministry has said.
     *
     * @param now the instant
     * @return false from {@link #usableUntil} on
     * @throws NullPointerException if {@code now} is null
     */
    public boolean isUsableAt(Instant now) {
        Objects.requireNonNull(now, "now");
        return usableUntil.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /**
     * Returns whether another activation has the same QR text and the same code, regardless of {@link #usableUntil}.
     *
     * @param other the other activation
     * @return true if a student who has written down one of them has the other, too
     * @throws NullPointerException if {@code other} is null
     */
    public boolean hasSameCodesAs(Activation other) {
        return qrText.equals(other.qrText) && code.equals(other.code);
    }

    /** Returns a constant that hides the codes. */
    @Override
    public String toString() {
        return "Activation(***)";
    }
}
