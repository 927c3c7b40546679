package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.text.PlainText;

/**
 * The university's own key for a student, in USOS the id of the person; neither the PESEL number nor the album number.
 *
 * <p>The key may appear in URLs and database columns: choose one that reveals nothing about the person. Immutable and
 * thread-safe.
 *
 * @param value 1 to 64 characters without white space or control characters
 */
public record StudentId(String value) {

    /** The maximum length of a student id, in characters. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the value.
     *
     * @param value 1 to 64 characters without white space or control characters
     * @throws NullPointerException if {@code value} is null
     * @throws IllegalArgumentException if {@code value} is blank, too long, or contains white space or control
     *     characters
     */
    public StudentId {
        PlainText.require(value, "studentId", MAX_LENGTH);
        if (value.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new IllegalArgumentException("studentId contains white space");
        }
    }

    /** Returns the value without any addition. */
    @Override
    public String toString() {
        return value;
    }
}
