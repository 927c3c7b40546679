package io.github.mlegitymacja.killtest;

/** What a run tells of itself, in this sequence. */
enum Figure {
    SEED("seed"),
    JDK("JDK"),
    STUDENTS("students"),
    ORDERS("orders"),
    CANCELLED_IN("  of which cancelled, by status"),
    WORKERS_KILLED("workers killed"),
    UNSETTLED("  of which with calls that the store knew not"),
    WORKERS_BROKEN_DOWN("workers that ended by themselves"),
    ERRORS_LOGGED("errors that workers logged"),
    DATABASE_KILLED("PostgreSQL killed"),
    UNANSWERED("  students' calls that it did not answer"),
    CALLS("calls to the ministry"),
    ANSWERS_LOST("  of which answers lost"),
    WITHDRAWALS("live orders withdrawn"),
    SECONDS("seconds");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
