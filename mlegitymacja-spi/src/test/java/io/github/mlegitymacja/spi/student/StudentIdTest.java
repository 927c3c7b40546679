package io.github.mlegitymacja.spi.student;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentIdTest {

    @Test
    void is_written_as_its_value() {
        assertEquals("usos-1024", new StudentId("usos-1024").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", " ab", "ab ", "a\u00a0b", "a\u2003b", "a\u2028b", "a\u3000b"})
    void white_space_is_refused_at_every_position(String value) {
        assertRefused("studentId", () -> new StudentId(value));
    }
}
