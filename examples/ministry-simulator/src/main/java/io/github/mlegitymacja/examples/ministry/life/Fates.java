package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.port.Submission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chooses the outcome of orders. Called once for each order; implementations must be thread-safe. */
@FunctionalInterface
public interface Fates {

    /**
     * Chooses the outcome of one order.
     *
     * @param submission the order
     * @param earlier how many orders were submitted before it
     */
    Fate of(Submission submission, long earlier);

    /** Returns fates under which every document is issued. */
    static Fates kind() {
        return (submission, earlier) -> Fate.ISSUE;
    }

    /**
     * Returns random fates, dealt like cards from shuffled decks: with every seed, one of twelve orders is refused and
     * one fails.
     */
    static Fates dealt(long seed) {
        var cards = new ArrayList<>(Collections.nCopies(12, Fate.ISSUE));
        cards.set(0, Fate.REFUSE);
        cards.set(1, Fate.FAIL);
        return (submission, earlier) -> {
            List<Fate> deck = new ArrayList<>(cards);
            Collections.shuffle(deck, new Random(seed + earlier / deck.size()));
            return deck.get((int) (earlier % deck.size()));
        };
    }
}
