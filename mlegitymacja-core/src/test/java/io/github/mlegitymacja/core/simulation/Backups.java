package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.semester.Semester;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a backup of the store every night, and restores one after the loss of the store, with the procedure of {@code
 * docs/operations.md}, After restoring a backup.
 *
 * <p>A restored store lacks the orders placed since the backup, and does not know which of its pending orders were
 * submitted since. Without the procedure, a student could have two live documents (guarantee I2), and a cancelled order
 * could stay alive (I3). The procedure:
 *
 * <ol>
 *   <li>stop every process, because its data is newer than the store;
 *   <li>restore the backup;
 *   <li>withdraw each submitted id that the store does not contain, until the ministry has confirmed each. The ids come
 *       from a journal that the gateway writes before it submits, outside the store;
 *   <li>mark every pending order as attempted;
 *   <li>start again.
 * </ol>
 *
 * <p>Afterwards all guarantees hold again. Lost are the orders placed since the backup (their documents are dead, and
 * the students may order again) and the cancellations since: such an order is open again. When the ministry is polled, it
 * fails if it is in progress, and loses its codes if it is ready for pick-up; a collected one stays collected.
 */
final class Backups {

    private static final int MOST_KEPT = 10;
    private static final int PAGE = 50;

    private final Scene scene;
    private final List<List<Order>> kept = new ArrayList<>();
    private final Set<OrderId> journal = new LinkedHashSet<>();
    private final Set<OrderId> forgotten = new HashSet<>();

    Backups(Scene scene) {
        this.scene = scene;
    }

    /** A gateway is about to submit an order, which may reach the ministry days later. */
    void writeToJournal(OrderId order) {
        journal.add(order);
    }

    void take() {
        kept.add(scene.store.all());
        if (kept.size() > MOST_KEPT) {
            kept.remove(0);
        }
    }

    /** Restores a backup. Called between two actions, when no process is running. */
    void restoreOne(Random random) {
        List<Order> backup = Chance.pick(kept, random);
        scene.trace.add(scene.agenda.now(), "operator", "restores a backup of", backup.size());
        kept.clear();
        scene.store.replace(storeWith(backup));
        scene.notifications.forgetAll();
        if (scene.mistake != Mistake.BACKUP_RESTORED_WITHOUT_WITHDRAWING_UNKNOWN_ORDERS) {
            withdrawUnknown();
        }
        if (scene.mistake != Mistake.BACKUP_RESTORED_WITHOUT_MARKING_PENDING_ORDERS) {
            markPending();
        }
    }

    private void withdrawUnknown() {
        for (OrderId id : journal) {
            if (scene.store.find(id).isEmpty() && forgotten.add(id)) {
                scene.tally.count(Tally.Incident.ORDER_UNKNOWN_TO_BACKUP);
                scene.ministry.settle(id);
            }
        }
    }

    /** Marks pending orders of the last semesters as attempted. Lapsed orders can be pending as well. */
    private void markPending() {
        Semester now = scene.calendar.semesterOn(scene.agenda.today()).orElseThrow();
        Set<Semester> semesters = new TreeSet<>(List.of(now));
        for (Semester past = now.previous(); semesters.size() <= 4; past = past.previous()) {
            semesters.add(past);
        }
        semesters.forEach(semester -> markPending(scene.store.port(), semester));
    }

    private void markPending(OrderStore store, Semester semester) {
        List<Order> page = List.of();
        do {
            Optional<OrderId> last = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).id());
            page = store.openOrders(semester, last, PAGE).readable();
            page.stream().filter(order -> !order.mayBeKnownToMinistry()).forEach(order -> {
                scene.tally.count(Tally.Incident.PENDING_ORDER_IN_BACKUP);
                store.update(order.withSubmissionAttempted());
            });
        } while (page.size() == PAGE);
    }

    /** Creates a store from orders through its port: each order is created as it was placed, and then updated. */
    private static InMemoryOrderStore storeWith(List<Order> orders) {
        var store = new InMemoryOrderStore();
        store.startKeepingChanges();
        orders.stream()
                .sorted(Comparator.comparing(Order::isOpen).thenComparing(Order::id))
                .forEach(order -> {
                    store.create(LifeCycle.place(
                            order.id(),
                            order.student(),
                            order.semester(),
                            order.validUntil(),
                            Placement.BY_STUDENT,
                            order.orderedAt()));
                    store.update(order.withVersion(1));
                });
        return store;
    }
}
