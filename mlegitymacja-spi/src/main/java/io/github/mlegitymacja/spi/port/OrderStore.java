package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps orders. The one place where the truth about an order lives; any number of threads and processes may use it at
 * once.
 *
 * <p>What every implementation promises:
 *
 * <ul>
 *   <li><b>Round trip.</b> An order comes back equal to what was stored in every attribute: all of Unicode, moments to
 *       the microsecond, the whole history in its order, which need not be that of its moments. Callers pass moments
 *       without a smaller part, and moments and days of the years 1000 to 9999.
 *   <li><b>Keys.</b> Student ids are the same only if they are equal letter for letter: case, accents and the form of
 *       composed characters count. Order ids are sorted as {@link OrderId#compareTo} does, by their unsigned bits.
 *   <li><b>Atomicity.</b> Each call takes effect wholly or not at all, in one instant as seen by all others
 *       (linearizable per order), and is durable when it returns.
 *   <li><b>Compare and set.</b> {@link #update} replaces exactly the version that the caller has read; no update is ever
 *       lost.
 *   <li><b>Uniqueness.</b> At most one open order for a student, even when many create at once.
 *   <li><b>Secrets.</b> Activation data is gone from the store when an order is stored in a status without it. Nothing
 *       about an order but its id is logged.
 *   <li><b>Thread-safety.</b> All methods may be called at once by any thread.
 *   <li><b>Errors.</b> A null argument is a {@link NullPointerException}. Whatever is broken is an {@link
 *       InfrastructureException}, never an empty result; when it is thrown by a call that stores, the order is as before
 *       or as handed in, and the caller has to read to know.
 * </ul>
 *
 * <p>A store decides nothing: it neither knows the life cycle nor reads a clock.
 */
public interface OrderStore {

    /**
     * Reads an order.
     *
     * @param id its key
     * @return the order as last stored, or empty if there is none of this key
     * @throws InfrastructureException if the store cannot answer
     */
    Optional<Order> find(OrderId id);

    /**
     * Reads all orders of a student.
     *
     * @param student whose orders
     * @return all of them, the latest ordered first, those ordered at the same moment by descending id; empty if there
     *     are none
     * @throws InfrastructureException if the store cannot answer
     */
    List<Order> ordersOf(StudentId student);

    /**
     * Stores a new order, unless its student has an open order, of whatever semester.
     *
     * @param order an open order of version 0 with an id never stored before
     * @return {@link SaveResult.Saved} with version 1; {@link SaveResult.Conflict} if the student has an open order
     * @throws IllegalArgumentException if the version is not 0, the order is not open, or an order of this id is stored;
     *     if in the last case the student has an open order as well, a conflict is a right answer, too
     * @throws InfrastructureException if the store cannot answer
     */
    SaveResult create(Order order);

    /**
     * Replaces an order, provided that nobody else has since its version was read.
     *
     * <p>Id, student, semester, ordered-at and valid-until never change, an open order may become closed but never the
     * reverse, and the history handed in begins with the one stored: a store may rely on that and write only what is
     * new.
     *
     * @param order the changed order, still of the version that was read
     * @return {@link SaveResult.Saved} with the next version; {@link SaveResult.Conflict} if the stored version is
     *     another, or no order of this id is stored
     * @throws IllegalArgumentException if the version is 0
     * @throws InfrastructureException if the store cannot answer
     */
    SaveResult update(Order order);

    /**
     * Hands out due work: takes up to {@code limit} orders with the wanted task whose {@code notBefore} is not after {@code
     * now}, earliest first, and moves each order's {@code notBefore} to {@code now + lease}. While other claims are under
     * way, it may hand out fewer than are due, but never what another one gets.
     *
     * <p>The lease promises that no other claim returns the order until it ends, or until an update makes it due
     * earlier. It does not promise that the order stays as it is, for others may update it, nor that its former holder
     * has stopped: only {@link #update} decides. When a worker dies, its work is handed out again once the lease has
     * ended. Claiming leaves the version as it is.
     *
     * @param claim what is wanted
     * @return the orders as they are after the claim, the one that was due earliest first, those due at the same moment
     *     in any sequence; empty if nothing is due
     * @throws InfrastructureException if the store cannot answer
     */
    List<Order> claim(Claim claim);

    /**
     * Reads the open orders of a semester, page by page in the order of their ids.
     *
     * <p>Whoever follows the pages to the end sees every order that was open all the while, none of them twice; an order
     * that is created, changed or closed meanwhile may or may not be seen.
     *
     * @param semester in which they were placed
     * @param after the last id of the page before, or empty for the first page
     * @param limit how many to return at most; positive
     * @return the next orders in ascending order of id; fewer than {@code limit} only on the last page
     * @throws IllegalArgumentException if {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit);

    /**
     * Counts all orders.
     *
     * @return how many orders have each status; every status is a key
     * @throws InfrastructureException if the store cannot answer
     */
    Map<OrderStatus, Long> countByStatus();

    /**
     * Erases what is kept about a student, as far as it is settled: removes the orders that are closed and have nothing
     * due, with their history. Orders that are open, or due to be withdrawn, stay.
     *
     * @param student whose orders
     * @return how many orders were removed
     * @throws InfrastructureException if the store cannot answer
     */
    int erase(StudentId student);
}
