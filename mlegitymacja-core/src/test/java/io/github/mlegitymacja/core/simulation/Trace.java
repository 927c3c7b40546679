package io.github.mlegitymacja.core.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records a run: a hash of all that happened, and a line for each call if the trace is verbose. */
final class Trace {

    private final boolean verbose;
    private final List<String> lines = new ArrayList<>();
    private long hash;

    Trace(boolean verbose) {
        this.verbose = verbose;
    }

    void add(Instant at, String who, String what, Object about) {
        String subject = about.toString();
        hash = 31 * (31 * (31 * (31 * hash + at.toEpochMilli()) + who.hashCode()) + what.hashCode())
                + subject.hashCode();
        if (verbose) {
            lines.add(at + " " + who + ": " + what + " " + subject);
        }
    }

    long hash() {
        return hash;
    }

    /** Returns all lines of a verbose trace, otherwise none. */
    List<String> lines() {
        return lines;
    }
}
