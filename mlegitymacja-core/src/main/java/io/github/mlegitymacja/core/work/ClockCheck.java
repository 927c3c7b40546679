package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds work that a wrong clock has put off: that of a node whose clock was ahead, or of this node before its clock was set
 * back. Without this, such work would wait until the time that the wrong clock has seen.
 */
final class ClockCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    /** Clocks that are kept by a time service differ by less. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final OrderStore store;
    private Instant lastCheck = Instant.MIN;

    ClockCheck(OrderStore store) {
        this.store = store;
    }

    /** Checks the first time, every five minutes, and when the clock was set back. */
    void run(Instant now) {
        int advanced = isDue(now) ? store.advanceClaimedAfter(now.plus(TOLERANCE)) : 0;
        if (advanced > 0) {
            LogEvent.warn(LOG).with("orders", advanced).log("clock.corrected");
        }
    }

    private synchronized boolean isDue(Instant now) {
        boolean isDue = !isRecent(lastCheck, now);
        lastCheck = isDue ? now : lastCheck;
        return isDue;
    }

    private static boolean isRecent(Instant before, Instant now) {
        return now.isBefore(before.plus(INTERVAL)) && now.isAfter(before.minus(TOLERANCE));
    }
}
