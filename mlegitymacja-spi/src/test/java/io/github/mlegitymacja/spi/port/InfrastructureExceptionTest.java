package io.github.mlegitymacja.spi.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InfrastructureExceptionTest {

    @Test
    void has_a_message_a_cause_and_the_time_to_wait() {
        var cause = new IllegalStateException();
        var exception = new InfrastructureException("down", cause, Duration.ofSeconds(30));

        assertEquals("down", exception.getMessage());
        assertSame(cause, exception.getCause());
        assertEquals(Optional.of(Duration.ofSeconds(30)), exception.retryAfter());
    }

    @Test
    void the_time_to_wait_is_empty_if_unknown() {
        assertEquals(Optional.empty(), new InfrastructureException("down", null).retryAfter());
    }
}
