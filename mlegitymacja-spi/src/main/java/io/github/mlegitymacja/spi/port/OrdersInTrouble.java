package io.github.mlegitymacja.spi.port;

/**
 * How many orders need a person.
 *
 * @param stuck the number of orders that the ministry refuses to withdraw, or does not know although they were taken over
 *     from another system
 * @param unreadable the number of orders that a claim could not read
 */
public record OrdersInTrouble(long stuck, long unreadable) {}
