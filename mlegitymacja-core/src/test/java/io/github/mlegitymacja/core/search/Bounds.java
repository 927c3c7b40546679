package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Registry.Trust;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The bounds of a search.
 *
 * @param orders the maximum number of orders
 * @param workers the maximum number of activities that do background work at the same time
 * @param clients the maximum number of requests of the student or the university that are under way at the same time,
 *     step by step; with 0, a request is one step without interruption
 * @param times the number of semesters
 * @param surprises what other systems and people do unexpectedly
 * @param acts the requests to try
 */
record Bounds(int orders, int workers, int clients, int times, Set<Surprise> surprises, Set<Task> acts) {

    enum Surprise {
        /** The student loses and regains the entitlement; checks run. */
        STATUS_CHANGES,
        /** The student's record disappears and returns; checks run. */
        RECORD_MISSING,
        /** One answer of the registry is wrong; checks run. */
        ONE_WRONG_ANSWER,
        /** All answers of the registry may be wrong for a while; checks run. */
        WRONG_ANSWERS,
        /** The ministry no longer knows an order that it was processing. */
        ORDER_FORGOTTEN,
        /** Codes expire, or the ministry denies for a while that it knows a document; then it issues newer codes. */
        CODES_GONE,
        /** The ministry ends a document by itself and refuses to withdraw it; a clerk who has made sure settles it. */
        DOCUMENT_ENDED,
        /** A clerk settles withdrawals without making sure that the documents are dead. */
        CARELESS_CLERK
    }

    private static final Set<Surprise> OF_THE_REGISTRY = EnumSet.range(Surprise.STATUS_CHANGES, Surprise.WRONG_ANSWERS);

    boolean has(Surprise surprise) {
        return surprises.contains(surprise);
    }

    /** Returns the background work to try. Without surprises of the registry, a check has nothing to find. */
    List<Task> work() {
        return OF_THE_REGISTRY.stream().anyMatch(this::has)
                ? List.of(Task.WITHDRAW, Task.SUBMIT, Task.POLL, Task.RECHECK)
                : List.of(Task.WITHDRAW, Task.SUBMIT, Task.POLL);
    }

    /** Returns the trust that the registry deserves in the beginning. */
    Trust trust() {
        if (has(Surprise.ONE_WRONG_ANSWER)) {
            return Trust.ONE_WRONG_ANSWER;
        }
        return has(Surprise.WRONG_ANSWERS) ? Trust.BEFORE_WINDOW : Trust.TRUTHFUL;
    }
}
