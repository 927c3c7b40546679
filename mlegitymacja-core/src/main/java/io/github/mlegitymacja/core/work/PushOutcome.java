package io.github.mlegitymacja.core.work;

/** What has become of an answer that the ministry has sent by itself ({@link BackgroundWork#receive}). */
public enum PushOutcome {
    /** The order has changed, in the same way as after a poll. */
    APPLIED,
    /**
     * The order has not changed: the answer alone does not decide. The ministry is asked at the next run of the background
     * work, and what it answers then decides.
     */
    TO_BE_CHECKED,
    /** The order has not changed: it knows the answer already, or no answer can change it any more. */
    NOTHING_NEW,
    /** The order was never submitted, so the ministry cannot know it; nothing has changed. */
    NOT_BELIEVED,
    /** No order has this id. */
    UNKNOWN_ORDER,
    /** The data of the order cannot be read; a person must repair it. Then the order is polled. */
    UNREADABLE_ORDER
}
