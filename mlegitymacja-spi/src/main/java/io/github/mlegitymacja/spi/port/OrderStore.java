package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Stores orders. It is the only source of truth about an order, and any number of threads and processes may use it at
 * the same time.
 *
 * <p>Every implementation guarantees:
 *
 * <ul>
 *   <li><b>Round trip.</b> An order that is read equals the one that was stored in every attribute: all of Unicode,
 *       instants to the microsecond, and the whole history in its sequence, which may differ from the sequence of its
 *       instants. Callers pass only instants of whole microseconds, and only instants and dates of the years 1000 to
 *       9999.
 *   <li><b>Keys.</b> Two student ids are the same only if they are equal character by character: case, accents and the
 *       form of composed characters count. Order ids are sorted in the same way as by {@link OrderId#compareTo}, by
 *       their unsigned bits.
 *   <li><b>Atomicity.</b> Each call takes effect once, completely or not at all, at a single point in time for all callers
 *       (linearizable per order), also for those of other instances, and is durable when it returns. A store repeats by
 *       itself only what certainly had no effect: so the result is that of the call, and not that of its repetition.
 *   <li><b>Compare and set.</b> {@link #update} replaces only the version that the caller has read. No update is ever
 *       lost.
 *   <li><b>Uniqueness.</b> A student has at most one open order, even if many calls of {@link #create} run at the same
 *       time.
 *   <li><b>Secrets.</b> A store contains no activation data except that which its orders have now: none of earlier
 *       versions, of removed orders, or of calls that stored nothing. Nothing about an order except its id is logged.
 *   <li><b>Thread safety.</b> Any number of threads may call all methods at the same time.
 *   <li><b>Errors.</b> A null argument or element is a {@link NullPointerException}. Any failure is an {@link
 *       InfrastructureException}, never an empty result. If a call that stores an order throws it, the outcome is
 *       unknown: the order is either unchanged or stored as passed, and the caller must read it to find out.
 *   <li><b>Unreadable orders.</b> An order whose data cannot be read, for example because a row was changed by hand,
 *       does not keep any other order from being read, claimed or stored. {@link #find} reports it with an {@link
 *       UnreadableOrderException}, the other methods list it in their result.
 *   <li><b>No rules.</b> A store does not know the life cycle, and does not read a clock.
 * </ul>
 *
 * <pre>{@code
 * Order order = store.find(id).orElseThrow();
 * SaveResult result = store.update(order.withSubmissionAttempted());
 * if (result instanceof SaveResult.Saved saved) {
 *     saved.order().version();   // order.version() + 1
 * } else {
 *     // Another process has changed the order: read it again and decide again.
 * }
 * }</pre>
 */
public interface OrderStore {

    /**
     * Reads an order.
     *
     * @param id the order's key
     * @return the order as last stored, or empty if no order has this key
     * @throws UnreadableOrderException if the order is stored, but cannot be read
     * @throws InfrastructureException if the store cannot answer
     */
    Optional<Order> find(OrderId id);

    /**
     * Reads all orders of a student.
     *
     * @param student the student's key
     * @return all orders, the latest {@link Order#orderedAt} first, orders of the same instant by descending id; none
     *     if the student has none
     * @throws InfrastructureException if the store cannot answer
     */
    StoredOrders ordersOf(StudentId student);

    /**
     * Stores a new order, unless its student has an open order of any semester.
     *
     * @param order an open order of version 0 with an id that was never stored before
     * @return {@link SaveResult.Saved} with version 1; {@link SaveResult.Conflict} if the student has an open order
     * @throws IllegalArgumentException if the version is not 0, the order is not open, or an order with this id is
     *     stored; if an order with this id is stored and the student has an open order, be it this one, {@link
     *     SaveResult.Conflict} is correct as well
     * @throws InfrastructureException if the store cannot answer
     */
    SaveResult create(Order order);

    /**
     * Replaces an order if its stored version is still the one that the caller has read. Claims and advances do not change
     * the version: an update replaces what they have set since.
     *
     * <p>A store may rely on the following, and write only the attributes and history entries that are new:
     *
     * <ul>
     *   <li>{@code id}, {@code student}, {@code semester}, {@code orderedAt} and {@code ministryId} never change;
     *   <li>an open order may become closed, but a closed order never becomes open;
     *   <li>the history passed begins with the stored history.
     * </ul>
     *
     * @param order the changed order, with the version that was read
     * @return {@link SaveResult.Saved} with the next version; {@link SaveResult.Conflict} if the stored version
     *     differs, or if no order with this id is stored
     * @throws IllegalArgumentException if the version is 0
     * @throws InfrastructureException if the store cannot answer
     */
    SaveResult update(Order order);

    /**
     * Claims due work: selects at most {@code limit} orders with the requested task whose {@code notBefore} is not
     * after {@code now}, earliest first. Moves the {@code notBefore} of each to {@code now + lease} and sets its {@code
     * lastClaimed} to {@code now}.
     *
     * <p>An order that cannot be read is claimed as well, and listed as unreadable: so it is tried again when the lease
     * ends. {@link UnreadableOrder#since} is the time of the first of these claims; an update, or a claim that can read the
     * order again, ends the series. A store that lacks a key may leave the orders that need it to other stores until they
     * have been due for a lease.
     *
     * <ul>
     *   <li><b>Concurrent claims.</b> While other calls are running, a claim may return fewer orders than are due, or
     *       none, but never an order that another claim returns. A claim that runs alone returns as many as it may.
     *   <li><b>Guaranteed by the lease.</b> No other claim returns the order until the lease ends, or until an update
     *       makes the order due earlier. If a worker dies, its orders are due again when the lease has ended.
     *   <li><b>Not guaranteed by the lease.</b> Others may update the order, and a worker whose lease has ended may
     *       still be running. Only {@link #update} decides who may change an order.
     *   <li><b>Version.</b> A claim does not change the version.
     * </ul>
     *
     * @param claim the task, the current time, the lease and the limit
     * @return the orders as they are after the claim, the one that was due earliest first, orders due at the same
     *     instant in any sequence; none if nothing is due
     * @throws InfrastructureException if the store cannot answer
     */
    StoredOrders claim(Claim claim);

    /**
     * Makes the work of an order due earlier: moves its {@code notBefore} to the given instant if it is later. Does
     * nothing if the order has nothing due, is due before that instant already, or is not stored.
     *
     * <p>Does not change the version, so that the worker that has the order can still store its outcome. If a worker has
     * claimed the order, another one may get it before the lease ends, and both call the ministry, which is safe.
     *
     * @param order the order's key
     * @param notBefore the earliest time to do the work, to the microsecond
     * @throws InfrastructureException if the store cannot answer
     */
    void advance(OrderId order, Instant notBefore);

    /**
     * Makes orders due that a wrong clock has put off: every order with due work that was last claimed after the given
     * instant, or was never claimed and was ordered after it. Moves its {@code notBefore} to the instant if it is later,
     * and its {@code lastClaimed}, too, if it has one.
     *
     * <p>Does not change the version. May read all orders with due work; call it every few minutes, not every second.
     *
     * @param instant an instant after which nothing can have happened, to the microsecond
     * @return the number of these orders, including those that were due earlier already
     * @throws InfrastructureException if the store cannot answer
     */
    int advanceClaimedAfter(Instant instant);

    /**
     * Reads the open orders of a semester page by page, in ascending order of their ids.
     *
     * <p>All pages together contain every order that was open from the first call to the last, and none twice. An order
     * that is created, changed or closed in between may or may not be contained.
     *
     * @param semester the semester in which the orders were placed
     * @param after the last id of the previous page, whose order may be gone since, or empty for the first page
     * @param limit the maximum number of orders; positive
     * @return the next orders in ascending order of id; fewer than {@code limit} only on the last page, where the
     *     unreadable ones count as well
     * @throws IllegalArgumentException if {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit);

    /**
     * Removes the orders of a student that are closed and have nothing due, with their history. Orders that are open,
     * or due to be withdrawn, stay.
     *
     * @param student the student's key
     * @return the number of removed orders
     * @throws InfrastructureException if the store cannot answer
     */
    int erase(StudentId student);

    /**
     * Removes orders that are expired, with their history: nothing is due for them, and their validity ended before a
     * date. It does not matter whether they are open: a student whose open order was removed can order again. Orders with a due task stay, whatever their age.
     *
     * <p>While other calls are running, a call may remove fewer orders than are expired, but never an order that an
     * update has made due, and never one that another call counts as removed.
     *
     * <pre>{@code
     * while (store.eraseExpired(LocalDate.of(2024, 1, 1), 1000) > 0) {
     *     // The next 1000 orders, in a call of their own.
     * }
     * }</pre>
     *
     * @param before the date; an order is removed if its {@link Order#validUntil} is earlier
     * @param limit the maximum number of orders; positive
     * @return the number of removed orders; fewer than {@code limit} only if no more are expired, or other calls are running
     * @throws IllegalArgumentException if {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    int eraseExpired(LocalDate before, int limit);
}
