package io.github.mlegitymacja.spi.port;

/** The result of {@link ImportingOrderStore#importAll} for one order. */
public enum ImportResult {
    /** The order is stored durably, as version 1. */
    IMPORTED,
    /** An order with this id was stored already, and was not touched. */
    ALREADY_STORED,
    /** The order is new and open, and its student has another open order. It was not stored. */
    OPEN_ORDER_EXISTS
}
