package io.github.mlegitymacja.examples.quickstart.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Deals fates from a shuffled deck, and shuffles a new one when it is used up: chance, but of every twelve orders one is
 * refused and one fails, whatever the seed.
 */
final class FateDeck {

    private static final int SIZE = 12;

    private final Random random;
    private final Deque<Fate> cards = new ArrayDeque<>();

    FateDeck(Random random) {
        this.random = random;
    }

    Fate deal() {
        if (cards.isEmpty()) {
            var fresh = new ArrayList<>(List.of(Fate.REFUSE, Fate.FAIL));
            fresh.addAll(Collections.nCopies(SIZE - fresh.size(), Fate.ISSUE));
            Collections.shuffle(fresh, random);
            cards.addAll(fresh);
        }
        return cards.pop();
    }
}
