package io.github.mlegitymacja.examples.ministry.protocol;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the header {@code Retry-After} (RFC 9110, 10.2.3), which contains seconds or a date. */
public final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Writes a wait in seconds, rounded up. */
    public static String write(Duration wait) {
        return Long.toString(wait.plusNanos(999_999_999).toSeconds());
    }

    /**
     * Reads the header.
     *
     * @param value the header, or empty if there is none
     * @param date the header {@code Date} of the same answer, which a date is compared with: the ministry's clock may
     *     be wrong
     * @return the wait; empty if the header is missing, unreadable or in the past
     */
    public static Optional<Duration> read(Optional<String> value, Optional<String> date) {
        return value.map(String::strip)
                .flatMap(text -> text.matches("[0-9]{1," + MOST_DIGITS + "}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : between(date.flatMap(RetryAfter::instant), instant(text)));
    }

    private static Optional<Duration> between(Optional<Instant> now, Optional<Instant> then) {
        return now.flatMap(from -> then.map(to -> Duration.between(from, to))).filter(wait -> !wait.isNegative());
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
