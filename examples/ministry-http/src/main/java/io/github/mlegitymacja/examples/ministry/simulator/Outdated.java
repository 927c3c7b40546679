package io.github.mlegitymacja.examples.ministry.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the status that was told before the present one, for a ministry that contradicts itself. Thread-safe. */
final class Outdated {

    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** Takes note of an answer. */
    void remember(String path, Answer answer) {
        if (answer.status() == 200) {
            told.merge(path, new Told(answer, answer, false), (before, now) -> before.then(answer));
        }
    }

    /** Every other time, the answer that was given before the status changed. */
    Answer everyOther(String path, Answer answer) {
        Told now = told.computeIfPresent(path, (key, before) -> before.turned());
        return now == null || !now.outdated() ? answer : now.before();
    }

    /**
     * What was told about one order.
     *
     * @param before the answer before the status changed
     * @param now the last answer
     * @param outdated whether it is the turn of the former
     */
    private record Told(Answer before, Answer now, boolean outdated) {

        Told then(Answer answer) {
            return answer.equals(now) ? this : new Told(now, answer, outdated);
        }

        Told turned() {
            return new Told(before, now, !outdated);
        }
    }
}
