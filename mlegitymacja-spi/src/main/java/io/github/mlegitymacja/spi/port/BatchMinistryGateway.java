package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A gateway that submits, asks about and withdraws many orders in a call.
 *
 * <p>The background work uses these methods if the gateway has them, and those of {@link MinistryGateway} for single
 * orders. All guarantees of {@link MinistryGateway} hold for each order separately: each one gets the answer that a call of
 * its own would get.
 *
 * <ul>
 *   <li><b>Missing answers.</b> If the ministry has not answered about an order, leave it out: it is tried again later.
 *       Never make up an answer for it. When it is asked about again and the ministry answers, it gets its answer, whichever
 *       other orders the call is about.
 *   <li><b>Errors.</b> If no order is answered about, the call throws an {@link InfrastructureException}. The
 *       background work then calls twice with half of the orders each, and so on, until it finds the order at fault. So
 *       an order that the ministry cannot process does not stop the others. A null element is a {@link
 *       NullPointerException}, as a null argument is. A call that is wrong in several ways, for example too large and with a
 *       null element, may throw either exception.
 * </ul>
 *
 * <pre>{@code
 * public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
 *     var response = post("/orders/status", json(orders));   // InfrastructureException on a time-out
 *     return response.entries().collect(toMap(entry -> OrderId.parse(entry.key()), this::answer));
 * }
 * }</pre>
 */
public interface BatchMinistryGateway extends MinistryGateway {

    /**
     * Returns the maximum number of orders in a call. The call must end in the same time as one about a single order. Throws
     * no exception, even if the ministry does not answer.
     *
     * @return a positive number that never changes; the background work makes use of at most 1,000
     */
    int maxOrdersInCall();

    /**
     * Submits many orders, each in the same way as {@link #submit}.
     *
     * @param submissions the orders and their students; no order may occur twice, not even with different content
     * @return the answer about each order; empty if there are no orders
     * @throws IllegalArgumentException if there are more than {@link #maxOrdersInCall} orders, or an order occurs twice;
     *     nothing is submitted then
     * @throws InfrastructureException if no answer arrived; the ministry may have received any of the orders, and retrying
     *     is safe
     */
    Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions);

    /**
     * Asks for the status of many orders, each in the same way as {@link #status}.
     *
     * @param orders the keys of the orders
     * @return the answer about each order; empty if there are no orders
     * @throws IllegalArgumentException if there are more than {@link #maxOrdersInCall} orders
     * @throws InfrastructureException if no answer arrived
     */
    Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders);

    /**
     * Withdraws many orders and any documents issued for them, each in the same way as {@link #withdraw}.
     *
     * @param orders the keys of the orders
     * @return the answer about each order; empty if there are no orders
     * @throws IllegalArgumentException if there are more than {@link #maxOrdersInCall} orders; nothing is withdrawn then
     * @throws InfrastructureException if no answer arrived; any of the orders may have been withdrawn, and retrying is safe
     */
    Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders);
}
