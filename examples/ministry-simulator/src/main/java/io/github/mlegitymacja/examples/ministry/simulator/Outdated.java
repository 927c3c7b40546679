package io.github.mlegitymacja.examples.ministry.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers previous answers, for faults that depend on them. Thread-safe. */
final class Outdated {

    private final Map<String, Answers> answers = new ConcurrentHashMap<>();

    /** Remembers an answer. */
    void remember(String path, Answer answer) {
        if (answer.status() == 200) {
            answers.merge(path, new Answers(answer, answer, false), (before, now) -> before.then(answer));
        }
    }

    /** Returns the last answer about an order. */
    Optional<Answer> last(String path) {
        return Optional.ofNullable(answers.get(path)).map(Answers::now);
    }

    /** Returns this answer and the one before the last change of status by turns. */
    Answer everyOther(String path, Answer answer) {
        Answers now = answers.computeIfPresent(path, (key, before) -> before.turned());
        return now == null || !now.outdated() ? answer : now.before();
    }

    /**
     * The answers about one order.
     *
     * @param before the answer before the last change of status
     * @param now the last answer
     * @param outdated whether the next answer is {@code before}
     */
    private record Answers(Answer before, Answer now, boolean outdated) {

        Answers then(Answer answer) {
            return answer.equals(now) ? this : new Answers(now, answer, outdated);
        }

        Answers turned() {
            return new Answers(before, now, !outdated);
        }
    }
}
