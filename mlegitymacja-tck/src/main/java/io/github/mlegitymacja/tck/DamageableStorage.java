package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;

/**
 * An optional interface for test classes that can damage stored orders, without the store. Tests of orders that cannot be
 * read are skipped without it, and the report says so.
 *
 * <pre>{@code
 * @Override
 * public void damage(OrderId order) {
 *     execute("UPDATE my_order_history SET event = ? || event WHERE order_id = ?", MARK, order.value());
 * }
 *
 * @Override
 * public void repair(OrderId order) {
 *     execute("UPDATE my_order_history SET event = replace(event, ?, '') WHERE order_id = ?", MARK, order.value());
 * }
 * }</pre>
 *
 * <p>Damage what a person could damage by mistake: a text that is not a valid value any more, or a history that has lost
 * its first entry. Leave the values by which orders are selected: id, student, semester, version, status, times and due
 * work.
 */
public interface DamageableStorage {

    /**
     * A text to write where the damage needs one. It must not appear in the reason why an order cannot be read, nor in an
     * exception.
     */
    String MARK = "Q7";

    /**
     * Makes a stored order unreadable.
     *
     * @param order the id of an order that is stored and can be read
     */
    void damage(OrderId order);

    /**
     * Makes a damaged order readable again, with the data that it had before.
     *
     * @param order the id of an order that was {@linkplain #damage damaged}
     */
    void repair(OrderId order);
}
