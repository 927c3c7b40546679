package io.github.mlegitymacja.core;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What a caller's bug must lead to. */
public final class Complaints {

    private Complaints() {}

    /** Asserts that a call ends in an {@link IllegalArgumentException} about an argument, and returns its message. */
    public static String assertRefused(String argument, Executable call) {
        return assertNames(argument, assertThrows(IllegalArgumentException.class, call));
    }

    /** Asserts that a call ends in a {@link NullPointerException} about an argument. */
    public static void assertNullRefused(String argument, Executable call) {
        assertNames(argument, assertThrows(NullPointerException.class, call));
    }

    private static String assertNames(String argument, RuntimeException refusal) {
        String message = String.valueOf(refusal.getMessage());
        assertTrue(
                message.matches(".*(?<![\\w.])\\Q" + argument + "\\E(?![\\w.]).*"),
                () -> "should name " + argument + ": " + message);
        return message;
    }
}
