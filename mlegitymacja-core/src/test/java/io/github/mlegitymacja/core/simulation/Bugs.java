package io.github.mlegitymacja.core.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** Detects bugs that the library has caught and logged. In a simulation, each of them is a failure. */
final class Bugs extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Set<String> EVENTS = Set.of("order.broken", "listener.failed");

    private static final Set<String> SIMULATED = Set.of(
            BrokenCode.class.getName() + "$Simulated",
            NoClassDefFoundError.class.getName(),
            java.io.IOException.class.getName());

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.mlegitymacja");
    private Optional<String> first = Optional.empty();

    Bugs() {
        start();
        logger.setLevel(Level.ERROR);
        logger.addAppender(this);
    }

    Optional<String> first() {
        return first;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (first.isEmpty() && EVENTS.contains(event.getMessage()) && !isSimulated(event)) {
            first = Optional.of("bug: " + event.getMessage() + " " + event.getKeyValuePairs());
        }
    }

    /** What {@link BrokenCode} throws is no bug of the library. */
    private static boolean isSimulated(ILoggingEvent event) {
        return event.getKeyValuePairs().stream()
                .anyMatch(pair -> pair.key.equals("error") && SIMULATED.contains(String.valueOf(pair.value)));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(Level.OFF);
    }
}
