package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks whether students are still entitled, and remembers the last result of this process. If a scheduled check was stopped by
 * its limit, a person decides and calls {@link #run(RevocationLimit, OperatorId)}. Thread-safe.
 */
public final class EntitlementChecks {

    private static final Logger LOG = LoggerFactory.getLogger(EntitlementChecks.class);

    private static final int FRAMES = 3;

    private final BackgroundWork work;
    private final InstantSource clock;
    private final List<EntitlementListener> listeners;
    private volatile Optional<Check> last = Optional.empty();

    EntitlementChecks(BackgroundWork work, InstantSource clock, List<EntitlementListener> listeners) {
        this.work = work;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * A check that has ended.
     *
     * @param at when
     * @param report what was found and revoked
     */
    public record Check(Instant at, EntitlementReport report) {}

    /**
     * Returns the last check of this process.
     *
     * @return the check; empty if there was none since the process was started
     */
    public Optional<Check> last() {
        return last;
    }

    /**
     * Checks all students with a limit that a person has chosen, after a check that has stopped. Remembers the result, and
     * tells the listeners, like the scheduled check.
     *
     * @param limit how many orders this check may revoke
     * @param operator who has decided that
     * @return what was found and revoked
     * @throws InfrastructureException if the store does not answer
     * @see BackgroundWork#checkEntitlement(RevocationLimit, OperatorId)
     */
    public EntitlementReport run(RevocationLimit limit, OperatorId operator) {
        return ended(work.checkEntitlement(limit, operator));
    }

    /** Logs whatever fails, because a scheduler has nobody to tell. */
    void run() {
        try {
            ended(work.checkEntitlement());
        } catch (RuntimeException e) {
            log("entitlement.failed", e);
        }
    }

    private EntitlementReport ended(EntitlementReport report) {
        last = Optional.of(new Check(clock.instant(), report));
        listeners.forEach(listener -> tell(listener, report));
        return report;
    }

    private static void tell(EntitlementListener listener, EntitlementReport report) {
        try {
            listener.checked(report);
        } catch (RuntimeException e) {
            log("entitlement.listener_failed", e);
        }
    }

    /** Of what is not an {@link InfrastructureException} logs no message, which may contain personal data. */
    private static void log(String event, RuntimeException failure) {
        if (failure instanceof InfrastructureException) {
            LOG.error("{} message={}", event, failure.getMessage());
        } else {
            String at = Stream.of(failure.getStackTrace())
                    .limit(FRAMES)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining(", "));
            LOG.error("{} error={} at={}", event, failure.getClass().getName(), at);
        }
    }
}
