package io.github.mlegitymacja.examples.portal.screen;

import java.util.Locale;

/** The library's clauses begin in lower case and end without a full stop, so that they fit into sentences. */
public final class Sentence {

    private Sentence() {}

    /** The clause with a capital letter at its beginning. */
    public static String of(String clause) {
        int first = clause.offsetByCodePoints(0, 1);
        return clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first);
    }
}
