package io.github.mlegitymacja.spi.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A store that keeps each change of an order until an {@link OrderSubscriber} has confirmed it.
 *
 * <p>A change is an entry of an order's history. It is kept in the same transaction that stores the order, once {@link
 * #startKeepingChanges} was called: a program without a subscriber would keep changes that nobody confirms. All programs
 * that use the same database must be configured in the same way.
 *
 * <p>A change is due at the time of its entry; entries that one call adds to a history are due together, at the time of the
 * first of them. While an order has kept changes, later ones do not move that time.
 *
 * <p>{@link #advanceClaimedAfter} also makes kept changes due that a wrong clock has put off: those that were last claimed
 * after the instant, or were never claimed and became due after it.
 *
 * <p>Erasing an order removes its kept changes. Imported orders keep none: their history happened in another system.
 */
public interface OutboxOrderStore extends OrderStore {

    /**
     * Makes this store keep changes from now on: all entries that {@link #create}, {@link #update} and the batch methods
     * add to a history. The library calls it if there is a subscriber. Calling it again has no effect.
     */
    void startKeepingChanges();

    /**
     * Claims orders with kept changes that are due, the one that has been due longest first, those due at the same instant in
     * any sequence. No other claim returns them until the lease ends, or until {@link #confirm} is called for them. While other
     * calls are running, a claim may return fewer orders than are due, or none.
     *
     * <p>An order that cannot be read is leased as well, and listed as unreadable. Whether work is due for it or not, {@link
     * UnreadableOrder#since} and the reports of a {@link ReportingOrderStore} treat it as if {@link #claim} had found it. So
     * is an order whose history has become shorter than its kept changes.
     *
     * @param now the current time, to the microsecond
     * @param lease how long no other worker gets the same changes; positive
     * @param limit the maximum number of orders; positive
     * @return the orders with their unconfirmed changes, and those that cannot be read; empty if nothing waits
     * @throws IllegalArgumentException if {@code lease} or {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    ClaimedChanges claimChanges(Instant now, Duration lease, int limit);

    /**
     * Stores what was delivered. Changes that are confirmed are not kept any more. The others, and those that were stored
     * since the claim, are kept and are due at {@link Delivery#notBefore}. Confirming less than what is confirmed already
     * takes nothing back.
     *
     * <p>If the order was claimed again since, because the lease has ended, another worker is delivering: what was
     * delivered is confirmed, and {@link Delivery#failures} and {@link Delivery#notBefore} are ignored. The same holds if
     * {@link #advanceClaimedAfter} has made the changes due since.
     *
     * @param claimed the time of the claim, as it was passed to {@link #claimChanges}
     * @param deliveries at most one for each order; orders that keep no changes, or are not stored, are ignored
     * @throws IllegalArgumentException if an order occurs twice; nothing is stored then
     * @throws InfrastructureException if the store cannot answer; each change is then either kept or confirmed
     */
    void confirm(Instant claimed, List<Delivery> deliveries);

    /**
     * Returns since when the oldest kept change waits, to show whether the deliveries keep up. Cheap enough for every few
     * seconds.
     *
     * @return the time of the oldest change that is not confirmed, or of an earlier change of the same order; empty if no
     *     change is kept
     * @throws InfrastructureException if the store cannot answer
     */
    Optional<Instant> oldestKeptSince();
}
