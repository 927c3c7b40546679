package io.github.mlegitymacja.testsupport;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Assertions for calls with wrong arguments. */
public final class ArgumentAssertions {

    private ArgumentAssertions() {}

    /** Asserts that a call throws an {@link IllegalArgumentException} that names an argument, and returns its message. */
    public static String assertRefused(String argument, Executable call) {
        return assertNames(argument, assertThrows(IllegalArgumentException.class, call));
    }

    /** Asserts that a call throws a {@link NullPointerException} that names an argument. */
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
