package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;

/**
 * Damages stored orders, to test that an order that cannot be read does not stop the others. Your test class implements
 * it if it can change the storage without the store.
 *
 * <pre>{@code
 * @Override
 * public void damage(OrderId order) {
 *     execute("UPDATE my_order SET state = 'BROKEN' || state WHERE id = ?", order.value());
 * }
 *
 * @Override
 * public void repair(OrderId order) {
 *     execute("UPDATE my_order SET state = substr(state, 7) WHERE id = ?", order.value());
 * }
 * }</pre>
 *
 * <p>Damage what a person could damage by mistake: a text that is not a valid value any more, or a history without its
 * first entry. The values by which orders are selected stay: id, student, semester, status, whether the order is open,
 * and its due work. If this is impossible for a store, do not implement the interface.
 */
public interface DamageableStorage {

    /**
     * Makes a stored order unreadable. Its data may then contain the text {@code BROKEN}, which must not reach a reason
     * or an exception.
     *
     * @param order the id of a stored order that can be read
     */
    void damage(OrderId order);

    /**
     * Makes an order readable again, with the data that it had before it was damaged.
     *
     * @param order the id of an order that was {@linkplain #damage damaged}
     */
    void repair(OrderId order);
}
