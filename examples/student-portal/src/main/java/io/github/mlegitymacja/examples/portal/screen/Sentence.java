package io.github.mlegitymacja.examples.portal.screen;

import java.util.Locale;

/** Turns clauses into sentences. The library's clauses begin in lower case and have no full stop. */
public final class Sentence {

    private Sentence() {}

    /** Returns the clause with a capital letter at its beginning. */
    public static String of(String clause) {
        int first = clause.offsetByCodePoints(0, 1);
        return clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first);
    }
}
