package io.github.mlegitymacja.testsupport;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Captures everything that is logged until it is closed: messages, key-value pairs and stack traces. */
public final class LogCapture implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    public LogCapture() {
        logger.setLevel(Level.TRACE);
        appender.start();
        logger.addAppender(appender);
    }

    public List<ILoggingEvent> events() {
        return List.copyOf(appender.list);
    }

    /** Returns the events with a name, which begins the message. */
    public List<ILoggingEvent> events(String name) {
        return appender.list.stream()
                .filter(event -> (event.getMessage() + " ").startsWith(name + " "))
                .toList();
    }

    /** Returns the message of each event. */
    public List<String> messages() {
        return events().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** Returns a line for each event, with everything that a log can contain. */
    public List<String> lines() {
        return events().stream().map(LogCapture::line).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setLevel(Level.OFF);
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getKeyValuePairs() == null ? "" : " " + event.getKeyValuePairs())
                + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
}
