package io.github.mlegitymacja.core.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what an operator has to know about an entitlement check. */
final class EntitlementLog {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private EntitlementLog() {}

    static void write(EntitlementReport report) {
        if (report.exceedsLimit()) {
            LOG.atError()
                    .addKeyValue("notEntitled", report.notEntitled().size())
                    .addKeyValue("limit", report.limit())
                    .addKeyValue("open", report.open())
                    .log("entitlement.stopped");
        }
        if (!report.missing().isEmpty() || !report.unchecked().isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("missing", report.missing().size())
                    .addKeyValue("unchecked", report.unchecked().size())
                    .addKeyValue("open", report.open())
                    .log("entitlement.incomplete");
        }
        LOG.atInfo()
                .addKeyValue("open", report.open())
                .addKeyValue("revoked", report.revoked().size())
                .log("entitlement.checked");
    }
}
