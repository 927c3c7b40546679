package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts how often each event, fault, outcome and incident happened, to notice a simulation in which too little
 * happens.
 */
final class Tally {

    /** Incidents that are neither faults, nor changes of status, nor outcomes of the background work. */
    enum Incident {
        CONFLICT,
        LATE_SUBMISSION_AFTER_WITHDRAWAL,
        ORDER_UNKNOWN_TO_BACKUP,
        PENDING_ORDER_IN_BACKUP,
        CALL_WITHIN_CALL,
        NOTIFIED_FIRST,
        NOTIFIED_AGAIN,
        WORK_PUT_OFF_BY_CLOCK,
        ACTIVATION_SHOWN,
        CODES_REPLACED,
        STATUS_CHECKED,
        ORDERED_BY_CLERK,
        SETTLED_BY_CLERK,
        ERASURE,
        REVOKED_BY_CHECK,
        CHECK_STOPPED,
        OLD_ORDER_ERASED
    }

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(Enum<?> constant) {
        count(constant, 1);
    }

    void count(Enum<?> constant, int times) {
        counts.merge(name(constant), times, Integer::sum);
    }

    void count(EntitlementReport report) {
        if (report.exceedsLimit()) {
            count(Incident.CHECK_STOPPED);
        }
        if (!report.revoked().isEmpty()) {
            count(Incident.REVOKED_BY_CHECK, report.revoked().size());
        }
    }

    void count(HistoryEntry change) {
        count(change.event());
        if (change.event() == OrderEvent.ISSUE && change.from().equals(Optional.of(OrderStatus.READY_FOR_PICKUP))) {
            count(Incident.CODES_REPLACED);
        }
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** Returns the name with its type, because several types have constants of the same name. */
    static String name(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
