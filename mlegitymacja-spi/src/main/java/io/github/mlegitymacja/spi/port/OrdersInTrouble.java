package io.github.mlegitymacja.spi.port;

/**
 * How many orders need a person. An order that cannot be read is not counted before a claim has come to it, and no claim
 * does if nothing is due for it and none of its changes is kept.
 *
 * @param stuck the number of orders that the ministry refuses to withdraw, or does not know although they were taken over
 *     from another system
 * @param unreadable the number of orders that the last claim could not read, whether work was due or a change was kept
 */
public record OrdersInTrouble(long stuck, long unreadable) {}
