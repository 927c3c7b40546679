package io.github.mlegitymacja.spi.text;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The one check for text that enters from outside: not blank, not over-long, storable in every database.
 *
 * <p>Stateless and thread-safe. Error messages name the argument and never repeat its value, which may be secret.
 */
public final class PlainText {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private PlainText() {}

    /**
     * Returns the text unchanged if it is fit to be kept; nothing is trimmed or replaced.
     *
     * @param text the text to check
     * @param name what the caller calls it, for the error message
     * @param maxLength the greatest length allowed, in {@code char}s
     * @return {@code text}
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code text} is blank, longer than {@code maxLength}, or contains a control
     *     character or an unpaired surrogate
     */
    public static String require(String text, String name, int maxLength) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (text.length() > maxLength) {
            throw new IllegalArgumentException(
                    name + " has " + text.length() + " characters, at most " + maxLength + " are allowed");
        }
        int at = firstUnstorable(text);
        if (at >= 0) {
            throw new IllegalArgumentException(
                    name + " has a control character or an unpaired surrogate at index " + at);
        }
        return text;
    }

    /**
     * Makes a text fit that was written elsewhere and has to be kept anyhow: what {@link #require} would refuse becomes a
     * space, what is too long is cut, and what is blank becomes a dash.
     *
     * @param text the text
     * @param maxLength the greatest length allowed, in {@code char}s; positive
     * @return a text that passes {@link #require}
     * @throws NullPointerException if {@code text} is null
     */
    public static String fit(String text, int maxLength) {
        String clean = UNSTORABLE.matcher(text).replaceAll(" ");
        boolean splits = clean.length() > maxLength && Character.isHighSurrogate(clean.charAt(maxLength - 1));
        String cut = clean.substring(0, Math.min(clean.length(), splits ? maxLength - 1 : maxLength));
        return cut.isBlank() ? "-" : cut;
    }

    private static int firstUnstorable(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                return i;
            }
        }
        return -1;
    }
}
