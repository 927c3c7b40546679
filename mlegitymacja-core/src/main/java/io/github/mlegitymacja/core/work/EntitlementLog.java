package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.log.LogEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what an operator has to know about an entitlement check. */
final class EntitlementLog {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private EntitlementLog() {}

    static void write(EntitlementReport report) {
        if (report.exceedsLimit()) {
            LogEvent.error(LOG)
                    .with("notEntitled", report.notEntitled().size())
                    .with("limit", report.limit())
                    .with("open", report.open())
                    .log("entitlement.stopped");
        }
        if (!report.missing().isEmpty() || !report.unchecked().isEmpty()) {
            LogEvent.warn(LOG)
                    .with("missing", report.missing().size())
                    .with("unchecked", report.unchecked().size())
                    .with("open", report.open())
                    .log("entitlement.incomplete");
        }
        LogEvent.info(LOG)
                .with("open", report.open())
                .with("revoked", report.revoked().size())
                .log("entitlement.checked");
    }
}
