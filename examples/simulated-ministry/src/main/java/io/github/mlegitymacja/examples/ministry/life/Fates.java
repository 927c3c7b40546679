package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.port.Submission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Decides what becomes of orders. Asked once for each; must be thread-safe. */
@FunctionalInterface
public interface Fates {

    /**
     * Decides about one order.
     *
     * @param submission the order
     * @param earlier how many orders were submitted before it
     */
    Fate of(Submission submission, long earlier);

    /** Every order turns out well. */
    static Fates kind() {
        return (submission, earlier) -> Fate.ISSUE;
    }

    /** Chance, as of cards from shuffled decks: of every twelve orders one is refused and one fails, whatever the seed. */
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
