package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import java.util.List;

/**
 * A store that takes over orders from another system, open and closed, with their history.
 *
 * <p>{@code TakeOver} of the core needs it, and nothing else calls it. All guarantees of {@link OrderStore} hold for
 * each order separately.
 */
public interface ImportingOrderStore extends OrderStore {

    /**
     * Stores orders of any status. An order whose id is stored already stays as it is, so that a run that was interrupted
     * can be repeated. An order that was removed is new again.
     *
     * <p>A student still has at most one open order: if the given orders contain two, one of them is stored, whichever.
     *
     * @param orders orders of version 0; no id may occur twice
     * @return a result for each order, in the same sequence; empty if there are no orders. An imported order has version
     *     1
     * @throws IllegalArgumentException if a version is not 0 or an id occurs twice; nothing is stored then
     * @throws InfrastructureException if the store cannot answer; each order is then either stored as passed or not
     *     stored
     */
    List<ImportResult> importAll(List<Order> orders);
}
