package io.github.mlegitymacja.killtest;

/** A figure of a run, in the sequence of the output. */
enum Figure {
    SEED("seed"),
    JDK("JDK"),
    STUDENTS("students"),
    ORDERS("orders"),
    CANCELLED_IN("  of which cancelled, by earlier status"),
    CODES_EXPIRED("codes that expired before they were used"),
    WORKERS_KILLED("workers killed"),
    UNSETTLED("  of which with calls unknown to the store"),
    WORKERS_CRASHED("workers that crashed by themselves"),
    ERRORS_LOGGED("errors that workers logged"),
    DATABASE_KILLED("PostgreSQL killed"),
    LACKING("  acknowledged changes that the standby lacked"),
    PAUSE("  longest wait for an answer afterwards, in ms"),
    UNANSWERED("  student requests that it did not answer"),
    CALLS("calls to the ministry and the subscriber"),
    ANSWERS_LOST("  of which answers lost"),
    WITHDRAWALS("live orders withdrawn"),
    NOTIFICATIONS("notifications that arrived"),
    REPEATED("  of which had arrived before"),
    REPEATED_AFTER_ANSWER("  of which had been answered before"),
    SECONDS("seconds");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
