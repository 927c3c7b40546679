package io.github.mlegitymacja.examples.everybody;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The situation of a student on the first evening, and how many of 1,000 students are in it. */
enum Situation {
    ORDERED_IN_MARCH(120),
    ORDERED_A_YEAR_AGO(20),
    ORDERED_TODAY(80),
    CANCELLED_TODAY(10),
    REVOKED_TODAY(5),
    NO_PHOTO(15),
    NO_PESEL(12),
    NO_PHOTO_AND_NO_PESEL(3),
    NOT_IN_THE_REGISTRY(4),
    BROKEN_RECORD(1),
    TIMES_OUT_AT_NIGHT(2),
    /** Everybody else: eligible, and without an order. */
    WITHOUT_ORDER(728);

    private final int perThousand;

    Situation(int perThousand) {
        this.perThousand = perThousand;
    }

    /** Returns the situations of 1,000 students, always in the same mixture and sequence. */
    static List<Situation> ofThousand() {
        var mixed = new ArrayList<Situation>();
        for (Situation each : values()) {
            mixed.addAll(Collections.nCopies(each.perThousand, each));
        }
        Collections.shuffle(mixed, new Random(1));
        return List.copyOf(mixed);
    }
}
