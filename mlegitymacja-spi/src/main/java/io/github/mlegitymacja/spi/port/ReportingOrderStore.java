package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A store with queries for the dean's office: which orders wait, which failed and why, how many orders were placed
 * on which day, and whether the background work keeps up.
 *
 * <p>The library itself does not call these methods; pages for clerks and monitoring do. {@link #ordersIn}, {@link
 * #countByDay} and {@link #countByStatus} may read all orders: call them when a person opens a page, not every second.
 */
public interface ReportingOrderStore extends OrderStore {

    /**
     * Reads the orders of one status page by page, in descending order of their ids. Because ids are ordered by time,
     * the latest order comes first.
     *
     * <p>All pages together contain every order that had the status from the first call to the last, and none twice. An
     * order that is created or changed in between may or may not be contained.
     *
     * @param status the orders' present status
     * @param before the last id of the previous page, whose order may be gone since, or empty for the first page
     * @param limit the maximum number of orders; positive
     * @return the next orders in descending order of id; fewer than {@code limit} only on the last page, where the
     *     unreadable ones count as well
     * @throws IllegalArgumentException if {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    StoredOrders ordersIn(OrderStatus status, Optional<OrderId> before, int limit);

    /**
     * Reads the orders about which a person must act, page by page, in ascending order of their ids: those with a {@link
     * io.github.mlegitymacja.spi.order.Due#stuckBecause} reason.
     *
     * @param after the last id of the previous page, whose order may be gone since, or empty for the first page
     * @param limit the maximum number of orders; positive
     * @return the next orders in ascending order of id; fewer than {@code limit} only on the last page, where the
     *     unreadable ones count as well
     * @throws IllegalArgumentException if {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    StoredOrders stuckOrders(Optional<OrderId> after, int limit);

    /**
     * Lists orders that a claim could not read, and that still cannot be read, page by page, in ascending order of their
     * ids. When they are repaired, the background work claims them again within a lease; {@link OrderStore#advance} makes
     * that happen at once.
     *
     * @param after the last id of the previous page, whose order may be gone since, or empty for the first page
     * @param limit the maximum number of orders; positive
     * @return the next orders in ascending order of id; fewer than {@code limit} only on the last page
     * @throws IllegalArgumentException if {@code limit} is not positive
     * @throws InfrastructureException if the store cannot answer
     */
    List<UnreadableOrder> unreadableOrders(Optional<OrderId> after, int limit);

    /**
     * Counts the orders that need a person, for an alarm. This call is cheap enough for every few seconds.
     *
     * <p>Not counted are orders that cannot be read and that no claim has come to: those with nothing due and no kept
     * change. A repaired order is counted until a claim or an update has read it.
     *
     * @return the numbers of stuck and unreadable orders
     * @throws InfrastructureException if the store cannot answer
     */
    OrdersInTrouble countTrouble();

    /**
     * Counts all orders by their present status.
     *
     * @return the number of orders of each status; every status is a key
     * @throws InfrastructureException if the store cannot answer
     */
    Map<OrderStatus, Long> countByStatus();

    /**
     * Counts orders by the day on which they were placed and by their present status.
     *
     * @param since the first day to count, a Europe/Warsaw date
     * @return the counts for each Europe/Warsaw date on which an order was placed, in ascending order of the dates;
     *     days without orders are missing; in the counts of a day, every status is a key
     * @throws InfrastructureException if the store cannot answer
     */
    SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since);

    /**
     * Returns, for each task, the earliest time at which an order is due, to show whether the background work keeps up.
     *
     * <p>A time in the past means that work is waiting for a worker. Work that a worker has claimed counts from the end
     * of its lease. This call is cheap enough for every few seconds.
     *
     * @return the earliest {@link io.github.mlegitymacja.spi.order.Due#notBefore} of each task; a task that is due for
     *     no order is not a key
     * @throws InfrastructureException if the store cannot answer
     */
    Map<DueTask, Instant> earliestDue();
}
