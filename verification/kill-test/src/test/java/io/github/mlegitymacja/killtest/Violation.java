package io.github.mlegitymacja.killtest;

/** A violation of the guarantees of {@code docs/protocol.md}. The kill test must find none. */
enum Violation {
    /**
     * I1: the store does not contain an order or a change that a student got in an answer, or an order that the subscriber
     * was notified of, or an order has not come to its end.
     */
    ORDER_LOST("orders lost"),
    /**
     * I2: the ministry has an id that the store does not contain, or the store has an order that no student got in an
     * answer.
     */
    SUBMITTED_UNDER_TWO_IDS("orders submitted under two ids"),
    /** I3: a closed order with nothing due is alive at the ministry. */
    CANCELLED_BUT_ALIVE("cancelled orders alive at the ministry"),
    /** I2: a student had two live documents at the same time. */
    TWO_LIVE_DOCUMENTS("students with two live documents at once"),
    /** I4: the life cycle does not allow the history of an order. */
    HISTORY_DOES_NOT_REPLAY("histories that do not replay"),
    /**
     * I9: the subscriber was not notified of each entry of an order's history, or not in its sequence, or of a change that
     * the history does not contain; or the store still keeps a change.
     */
    CHANGE_NOT_NOTIFIED("orders with changes not notified");

    private final String label;

    Violation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
