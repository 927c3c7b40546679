package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks whether students are still entitled, and remembers the last result of this process. Thread-safe. */
public final class EntitlementChecks {

    private static final Logger LOG = LoggerFactory.getLogger(EntitlementChecks.class);

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

    /** Any other message may contain personal data. */
    private static String safeMessage(RuntimeException failure) {
        return failure instanceof InfrastructureException ? String.valueOf(failure.getMessage()) : "-";
    }

    /** Checks all students. Whatever fails is logged, because a scheduler has nobody to tell. */
    void run() {
        try {
            EntitlementReport report = work.checkEntitlement();
            last = Optional.of(new Check(clock.instant(), report));
            listeners.forEach(listener -> listener.checked(report));
        } catch (RuntimeException e) {
            LOG.error("entitlement.failed error={} message={}", e.getClass().getName(), safeMessage(e));
        }
    }
}
