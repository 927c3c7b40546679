package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Notices that no call of a kind succeeds, whatever the order. Then one call at a time finds out whether that has ended.
 * Thread-safe.
 */
final class Outage {

    /** So many different orders in a row, even if three of ten calls fail, are no chance: that happens once in 170,000 calls. */
    private static final int MANY = 10;

    /** Enough if nothing has succeeded for a while. */
    private static final int FEW = 3;

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    /** Calls in vain are cheap, and students wait: 25 seconds pass at most until the end is noticed. */
    static final Duration LONGEST_INTERVAL = Duration.ofSeconds(25);

    private static final Backoff INTERVALS = new Backoff(Duration.ofSeconds(1), LONGEST_INTERVAL);

    private final Set<OrderId> failedInARow = new HashSet<>();
    private Instant firstFailure = Instant.MAX;
    private Instant nextProbe = Instant.MIN;
    private int probes;
    private boolean isOn;

    synchronized boolean isOn() {
        return isOn;
    }

    /** Returns how many calls may be begun. */
    synchronized int allowed(int calls, Instant now) {
        if (!isOn) {
            return calls;
        }
        // A clock that was set back must not put off the next probe.
        if (now.isBefore(nextProbe) && !now.isBefore(nextProbe.minus(LONGEST_INTERVAL))) {
            return 0;
        }
        probes++;
        nextProbe = now.plus(INTERVALS.after(probes));
        return 1;
    }

    /** Notes that the last probe has not called the other system. */
    synchronized void probeAgain() {
        nextProbe = Instant.MIN;
    }

    /** Notes a success. Returns whether it has ended the outage. */
    synchronized boolean succeeded() {
        boolean wasOn = isOn;
        isOn = false;
        failedInARow.clear();
        return wasOn;
    }

    /** Notes a failure. Returns whether it has begun an outage. */
    synchronized boolean failed(OrderId order, Instant now) {
        if (isOn) {
            return false;
        }
        firstFailure = failedInARow.isEmpty() ? now : firstFailure;
        failedInARow.add(order);
        int failed = failedInARow.size();
        isOn = failed >= MANY || (failed >= FEW && !now.isBefore(firstFailure.plus(A_WHILE)));
        probes = 0;
        nextProbe = now.plus(INTERVALS.after(probes));
        return isOn;
    }
}
