package io.github.mlegitymacja.examples.portal;

import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

/** The clock of the portal and the ministry, which stands still until a test moves it. */
@TestConfiguration
@Primary
class MovableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-10-01T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void setTo(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(Semester.WARSAW).toInstant();
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }
}
