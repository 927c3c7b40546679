package io.github.mlegitymacja.core.simulation;

import java.util.Map;
import java.util.TreeMap;

/** How often each thing happened, for otherwise a simulation may quietly become tame. */
final class Tally {

    /** What is neither a fault, nor a change of status, nor an outcome of the background work. */
    enum Incident {
        CONFLICT,
        LATE_SUBMISSION_AFTER_WITHDRAWAL,
        ORDER_UNKNOWN_TO_BACKUP,
        PENDING_ORDER_IN_BACKUP,
        CALL_WITHIN_CALL,
        ACTIVATION_SHOWN,
        ERASURE
    }

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(Enum<?> happening) {
        count(happening, 1);
    }

    void count(Enum<?> happening, int times) {
        counts.merge(name(happening), times, Integer::sum);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** Several kinds of happenings have constants of the same name. */
    static String name(Enum<?> happening) {
        return happening.getDeclaringClass().getSimpleName() + "." + happening.name();
    }
}
