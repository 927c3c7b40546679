package io.github.mlegitymacja.spi.order;

/** A task that the background work has to do at the ministry for an order. */
public enum DueTask {
    /** Submit the order: {@link io.github.mlegitymacja.spi.port.MinistryGateway#submit}. */
    SUBMIT,
    /** Ask for the status of the order: {@link io.github.mlegitymacja.spi.port.MinistryGateway#status}. */
    POLL,
    /**
     * Withdraw the order and any document issued for it, so that neither is valid any more: {@link
     * io.github.mlegitymacja.spi.port.MinistryGateway#withdraw}.
     */
    WITHDRAW
}
