package io.github.mlegitymacja.spi.text;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Checks text that comes from outside: it must not be blank or too long, and every database must be able to store it.
 *
 * <p>Error messages name the argument and never repeat its value, which may be
 * secret. Stateless and thread-safe.
 *
 * <pre>{@code
 * PlainText.require("Żaneta", "givenNames", 200);   // returns "Żaneta"
 * PlainText.require(" ", "givenNames", 200);        // throws IllegalArgumentException: givenNames is blank
 * PlainText.strip("Nowak     ");                    // returns "Nowak"
 * PlainText.fit("line 1\nline 2", 10);              // returns "line 1 lin"
 * }</pre>
 */
public final class PlainText {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private PlainText() {}

    /**
     * Returns the text unchanged if it can be stored; nothing is trimmed or replaced.
     *
     * @param text the text to check
     * @param name the name of the argument, for the error message
     * @param maxLength the maximum length, in {@code char}s
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
                    name + " contains a control character or an unpaired surrogate at index " + at);
        }
        return text;
    }

    /**
     * Returns a text without the padding that a database column of fixed length adds: white space of any kind and
     * control characters, at both ends.
     *
     * @param text any text
     * @return the text without padding; possibly empty
     * @throws NullPointerException if {@code text} is null
     */
    public static String strip(String text) {
        int start = 0;
        int end = Objects.requireNonNull(text, "text").length();
        while (start < end && isPadding(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isPadding(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isPadding(int codePoint) {
        return Character.isISOControl(codePoint) || Character.isSpaceChar(codePoint);
    }

    /**
     * Returns a text of another system in a form that {@link #require} accepts.
     *
     * <p>Each control character and each unpaired surrogate becomes a space, a text that is too long is cut, and a
     * blank text becomes a dash.
     *
     * @param text any text
     * @param maxLength the maximum length, in {@code char}s; positive
     * @return a text that passes {@link #require}
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code maxLength} is not positive
     */
    public static String fit(String text, int maxLength) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength is " + maxLength + ", must be positive");
        }
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
