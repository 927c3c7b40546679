package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A store that the registrar's office can look through: who waits, what failed and why, how many ordered on which day, and
 * whether the work keeps up. The library itself never asks; a page for clerks or a monitor does.
 *
 * <p>{@link #ordersIn} and {@link #countByDay} may read through all orders: ask when somebody looks, not every second.
 */
public interface ReportingOrderStore extends OrderStore {

    /**
     * Reads the orders of one status, page by page from the latest id to the first, which for time-ordered ids is from the
     * latest order to the first.
     *
     * <p>Whoever follows the pages to the end sees every order that had the status all the while, none of them twice; an
     * order that is created or changed meanwhile may or may not be seen.
     *
     * @param status their present status
     * @param before the last id of the page before, or empty for the first page
     * @param limit how many to return at most; positive
     * @return the next orders in descending order of id; fewer than {@code limit} only on the last page
     * @throws IllegalArgumentException if {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    List<Order> ordersIn(OrderStatus status, Optional<OrderId> before, int limit);

    /**
     * Counts orders by the day on which they were placed and by the status that they have now.
     *
     * @param since the first day to count, a Europe/Warsaw date
     * @return the counts of each Europe/Warsaw date on which an order was placed, in ascending order; for each such day
     *     every status is a key
     * @throws InfrastructureException if the store cannot answer
     */
    SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since);

    /**
     * Tells how far the work has fallen behind: for each task that is due for some order, now or later, the earliest
     * moment at which it is to be done. A moment in the past is work that waits for a worker; work that a worker has
     * claimed counts from the end of its lease. Cheap enough to ask every few seconds.
     *
     * @return the earliest {@link io.github.mlegitymacja.spi.order.Due#notBefore} of each task; a task that no order has
     *     is no key
     * @throws InfrastructureException if the store cannot answer
     */
    Map<DueTask, Instant> earliestDue();
}
