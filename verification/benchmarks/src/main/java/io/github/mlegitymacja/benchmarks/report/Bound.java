package io.github.mlegitymacja.benchmarks.report;

import java.util.Locale;
import java.util.Optional;

/** What a ratio of ours to a peer's is to reach, if anything. */
final class Bound {

    private enum Kind {
        NONE,
        AT_MOST,
        AT_LEAST
    }

    static final Bound NONE = new Bound(Kind.NONE, 0);

    private final Kind kind;
    private final double limit;

    private Bound(Kind kind, double limit) {
        this.kind = kind;
        this.limit = limit;
    }

    static Bound atMost(double limit) {
        return new Bound(Kind.AT_MOST, limit);
    }

    static Bound atLeast(double limit) {
        return new Bound(Kind.AT_LEAST, limit);
    }

    /** The limit with its unit, or a dash. */
    String text(String unit) {
        return switch (kind) {
            case NONE -> "–";
            case AT_MOST -> "at most " + number(limit) + unit;
            case AT_LEAST -> "at least " + number(limit) + unit;
        };
    }

    /** Whether a number is within the bound; empty if there is none. */
    Optional<Boolean> reachedBy(double value) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case AT_MOST -> Optional.of(value <= limit);
            case AT_LEAST -> Optional.of(value >= limit);
        };
    }

    /** Three digits that mean something. */
    static String number(double value) {
        if (value >= 1e3) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
