package io.github.mlegitymacja.spi.port;

/**
 * Receives each event of each order <b>at least once</b>, whichever process dies: for mails to students, or for the copy
 * of another system. The background work delivers the changes, soon after they were stored; it needs a store that is an
 * {@link OutboxOrderStore}. For metrics, an {@link OrderListener} is enough.
 *
 * <ul>
 *   <li><b>Confirmation.</b> A call that returns confirms the change. If it throws, or if the process dies, the change is
 *       delivered again later; after each failure of an order the wait grows.
 *   <li><b>Duplicates.</b> A change can arrive more than once, from several nodes. {@link OrderChange#order} and {@link
 *       OrderChange#number} identify it, until a backup is restored: then the numbers of lost changes are used again for
 *       other ones, and only the instant of the entry tells them apart.
 *   <li><b>Sequence.</b> The changes of one order arrive in the sequence of its history: a change is not delivered before
 *       the call for the previous one has returned. After a lease has ended, a duplicate of an earlier change can arrive
 *       later. An order whose delivery fails does not delay the others.
 *   <li><b>Time.</b> A call must return within a bounded time, like those of adapters: give it a time-out that is shorter
 *       than half of the lease (10 minutes by default). If one call takes longer than the lease, another worker delivers
 *       the same change as well. A call that never returns blocks the work of its thread.
 *   <li><b>Erasure.</b> Erasing orders also removes their changes that were not delivered yet: nobody hears of these.
 *   <li><b>Threads.</b> The calls come from the threads of the background work, and may run at the same time.
 * </ul>
 *
 * <pre>{@code
 * OrderSubscriber mails = change -> {
 *     if (change.entry().event() == OrderEvent.ISSUE) {
 *         String key = change.order().id() + "/" + change.number() + "/" + change.entry().at();
 *         outgoing.addOnce(key, readyMail(change.order().student()));
 *     }
 * };
 * }</pre>
 */
@FunctionalInterface
public interface OrderSubscriber {

    /**
     * Handles a change. Returns when the change need not be delivered again.
     *
     * @param change the change
     */
    void changed(OrderChange change);
}
