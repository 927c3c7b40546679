package io.github.mlegitymacja.core.log;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventAware;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * An event of the log. Its keys are in the message, because the patterns of most applications print nothing else. A logger that
 * keeps key-value pairs, for example for a log in JSON, gets them as well.
 */
public final class LogEvent {

    private static final int FRAMES = 3;

    private LoggingEventBuilder event;
    private final boolean keepsPairs;
    private final StringBuilder keys = new StringBuilder();

    private LogEvent(Logger logger, Level level) {
        this.event = logger.atLevel(level);
        this.keepsPairs = logger instanceof LoggingEventAware;
    }

    public static LogEvent at(Logger logger, Level level) {
        return new LogEvent(logger, level);
    }

    public static LogEvent debug(Logger logger) {
        return at(logger, Level.DEBUG);
    }

    public static LogEvent info(Logger logger) {
        return at(logger, Level.INFO);
    }

    public static LogEvent warn(Logger logger) {
        return at(logger, Level.WARN);
    }

    public static LogEvent error(Logger logger) {
        return at(logger, Level.ERROR);
    }

    public LogEvent with(String key, Object value) {
        if (keepsPairs) {
            event = event.addKeyValue(key, value);
        }
        keys.append(' ').append(key).append('=').append(value);
        return this;
    }

    /**
     * Adds the message of an {@link InfrastructureException}. Of everything else adds the class and where it was thrown: its
     * message may contain personal data.
     */
    public LogEvent because(Throwable failure) {
        return failure instanceof InfrastructureException
                ? with("message", Objects.requireNonNull(failure.getMessage()))
                : with("error", failure.getClass().getName()).with("at", frames(failure));
    }

    private static String frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(", "));
    }

    /** Logs the event, whose name begins the message. */
    public void log(String name) {
        event.log(name + keys);
    }
}
