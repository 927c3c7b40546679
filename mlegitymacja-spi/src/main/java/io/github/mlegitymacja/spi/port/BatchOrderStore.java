package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A store that reads and replaces many orders with a few statements.
 *
 * <p>The background work uses these methods if the store has them. All guarantees of {@link OrderStore} hold for each
 * order separately: a call that breaks off may have stored some of its orders.
 */
public interface BatchOrderStore extends OrderStore {

    /**
     * Replaces many orders, each in the same way as {@link #update}.
     *
     * <p>A conflict of one order does not keep the others from being stored. Batches that run at the same time may
     * contain the same orders in different sequences; none of them fails for this reason.
     *
     * @param orders changed orders, any number of them; no id may occur twice
     * @return a result for each order, in the same sequence; empty if there are no orders
     * @throws IllegalArgumentException if a version is 0 or an id occurs twice; nothing is stored then
     * @throws InfrastructureException if the store cannot answer; each order is then either unchanged or stored as
     *     passed
     */
    List<SaveResult> updateAll(List<Order> orders);

    /**
     * Reads all orders of many students, each in the same way as {@link #ordersOf(StudentId)}.
     *
     * @param students the students
     * @return the orders of each student, in the sequence of {@link #ordersOf(StudentId)}; every given student is a key
     * @throws InfrastructureException if the store cannot answer
     */
    Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students);

    /**
     * Reads the orders of many students that have to be withdrawn: those that are due for {@link
     * io.github.mlegitymacja.spi.order.DueTask#WITHDRAW}. A student's other orders, which may be many, are not read.
     *
     * <p>An order that cannot be read is listed as unreadable, unless what can be read of it shows that it is open or that
     * nothing is due: it may be one that has to be withdrawn.
     *
     * @param students the students
     * @return the orders of each student, in the sequence of {@link #ordersOf(StudentId)}; every given student is a key
     * @throws InfrastructureException if the store cannot answer
     */
    Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students);

    /**
     * Makes the submissions of many students due earlier that were put off, each in the same way as {@link #advance}: those
     * of open orders that are due for {@link io.github.mlegitymacja.spi.order.DueTask#SUBMIT} and whose {@link io.github.mlegitymacja.spi.order.Due#attempts} is 1 or more.
     * Other orders do not change.
     *
     * <p>The background work calls this after withdrawals, because a submission waits until the other orders of its student
     * are withdrawn. While other calls are running, an order that one of them is changing may be left out; the background work
     * looks again after each change that puts off a submission. Batches that run at the same time may contain the same
     * students; none of them fails for this reason.
     *
     * @param students the students
     * @param notBefore the earliest time to submit, to the microsecond
     * @throws InfrastructureException if the store cannot answer
     */
    void advanceSubmissions(Set<StudentId> students, Instant notBefore);
}
