package io.github.mlegitymacja.spi.order;

/** What has to be done about an order at the ministry. */
public enum DueTask {
    /** Hand the order over. */
    SUBMIT,
    /** Ask how far the order has got. */
    POLL,
    /** Make sure that the order, and a document issued for it, is dead. */
    WITHDRAW
}
