package io.github.mlegitymacja.examples.portal;

import io.github.mlegitymacja.core.calendar.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

/** The time of the whole portal, the ministry included; it stands until a test moves it. */
@TestConfiguration
@Primary
class MovableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-10-01T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void setTo(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(Moment.WARSAW).toInstant();
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }
}
