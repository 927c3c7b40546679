package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A store that reads and replaces many orders at the cost of a few statements. The background work uses this wherever a
 * store offers it; the promises of {@link OrderStore} hold for each order by itself.
 */
public interface BatchOrderStore extends OrderStore {

    /**
     * Does what {@link #update} does, for many orders. One order's conflict does not keep the others from being stored.
     * Several batches at once may hold the same orders in different sequences: none of them fails because of that.
     *
     * @param orders changed orders, no id twice
     * @return a result for each order, in the same sequence; empty if there are no orders
     * @throws IllegalArgumentException if a version is 0, or an id occurs twice; nothing is stored then
     * @throws InfrastructureException if the store cannot answer; each order is then as before or as handed in
     */
    List<SaveResult> updateAll(List<Order> orders);

    /**
     * Does what {@link #ordersOf(StudentId)} does, for many students.
     *
     * @param students whose orders
     * @return the orders of each student, sorted as there; every student asked for is a key
     * @throws InfrastructureException if the store cannot answer
     */
    Map<StudentId, List<Order>> ordersOf(Set<StudentId> students);
}
