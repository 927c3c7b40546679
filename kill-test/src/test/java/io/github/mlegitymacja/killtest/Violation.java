package io.github.mlegitymacja.killtest;

/** What must never be found. */
enum Violation {
    ORDER_LOST("orders lost"),
    SUBMITTED_UNDER_TWO_IDS("orders submitted under two ids"),
    CANCELLED_BUT_ALIVE("cancelled orders alive at the ministry"),
    TWO_LIVE_DOCUMENTS("students with two live documents at once"),
    HISTORY_DOES_NOT_REPLAY("histories that do not replay");

    private final String label;

    Violation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
