package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Assertions about the messages of exceptions. */
final class MessageAssertions {

    private MessageAssertions() {}

    static void assertMessageContains(String part, Throwable exception) {
        String message = String.valueOf(exception.getMessage());
        assertTrue(message.contains(part), message);
    }
}
