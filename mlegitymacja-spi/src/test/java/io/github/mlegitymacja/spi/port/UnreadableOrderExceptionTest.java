package io.github.mlegitymacja.spi.port;

import static io.github.mlegitymacja.spi.Samples.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class UnreadableOrderExceptionTest {

    @Test
    void names_the_order_and_the_reason_and_says_that_retrying_does_not_help() {
        var cause = new IllegalStateException();
        var exception = new UnreadableOrderException(ID, "event is unknown", cause);

        assertEquals(ID, exception.order());
        assertEquals("event is unknown", exception.reason());
        assertEquals("order " + ID + " cannot be read: event is unknown", exception.getMessage());
        assertSame(cause, exception.getCause());
        assertFalse(exception.isRetryable());
    }

    @Test
    void survives_serialization() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new UnreadableOrderException(ID, "event is unknown", null));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var copy = assertInstanceOf(UnreadableOrderException.class, in.readObject());
            assertEquals(ID, copy.order());
            assertEquals("event is unknown", copy.reason());
        }
    }
}
