package io.github.mlegitymacja.spi.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InfrastructureExceptionTest {

    @Test
    void tells_what_failed_why_and_when_to_try_again() {
        var cause = new IllegalStateException();
        var exception = new InfrastructureException("down", cause, Duration.ofSeconds(30));

        assertEquals("down", exception.getMessage());
        assertSame(cause, exception.getCause());
        assertEquals(Optional.of(Duration.ofSeconds(30)), exception.retryAfter());
    }

    @Test
    void the_time_is_empty_if_the_other_side_did_not_say() {
        assertEquals(Optional.empty(), new InfrastructureException("down", null).retryAfter());
    }
}
