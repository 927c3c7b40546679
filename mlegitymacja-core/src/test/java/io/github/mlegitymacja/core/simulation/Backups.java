package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.semester.Semester;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * The store is lost, and a nightly backup takes its place.
 *
 * <p>An older store has forgotten two things that nobody else can tell it: the orders placed since, and which of its
 * pending orders the ministry has heard of since. If it were simply put to use, a student could have a second document
 * beside a forgotten one (I2), and a cancelled order could stay alive (I3). So whoever restores a backup keeps to this:
 *
 * <ol>
 *   <li>stop every process that serves or works, for what they hold is newer than the store;
 *   <li>restore;
 *   <li>withdraw each id that was submitted since and that the store does not know, until the ministry has answered each.
 *       The ids come from a journal that the gateway writes, elsewhere than into the store, before it submits;
 *   <li>store every pending order as attempted;
 *   <li>start again.
 * </ol>
 *
 * <p>Then everything holds again, without exception. What is lost is what the backup never knew: orders placed since
 * (their documents are dead, and their students may order again), and cancellations since: such an order is open again,
 * and comes to its end by what the ministry says of it, unless it is collected already.
 */
final class Backups {

    private static final int MOST_KEPT = 10;
    private static final int PAGE = 50;

    private final Scene scene;
    private final List<List<Order>> kept = new ArrayList<>();
    private final Set<OrderId> forgotten = new HashSet<>();

    Backups(Scene scene) {
        this.scene = scene;
    }

    void take() {
        kept.add(scene.vault.all());
        if (kept.size() > MOST_KEPT) {
            kept.remove(0);
        }
    }

    /** Between two happenings, when no process is under way. */
    void restoreOne(Random random) {
        List<Order> backup = Chance.pick(kept, random);
        scene.trace.add(scene.agenda.now(), "operator", "restores a backup of", backup.size());
        kept.clear();
        scene.vault.replace(storeWith(backup));
        if (scene.mistake != Mistake.RESTORED_WITHOUT_WITHDRAWING) {
            withdrawUnknown();
        }
        if (scene.mistake != Mistake.RESTORED_WITHOUT_MARKING) {
            markPending();
        }
    }

    private void withdrawUnknown() {
        for (OrderId id : scene.ministry.submitted()) {
            if (scene.vault.find(id).isEmpty() && forgotten.add(id)) {
                scene.tally.count(Tally.Incident.ORDER_UNKNOWN_TO_BACKUP);
                scene.ministry.settle(id);
            }
        }
    }

    /** A lapsed order may be pending, too. */
    private void markPending() {
        Semester now = scene.calendar.semesterOn(scene.agenda.today()).orElseThrow();
        Set<Semester> semesters = new TreeSet<>(List.of(now));
        for (Semester past = now.previous(); semesters.size() <= 4; past = past.previous()) {
            semesters.add(past);
        }
        semesters.forEach(semester -> markPending(scene.vault.seen(), semester));
    }

    private void markPending(OrderStore store, Semester semester) {
        List<Order> page = List.of();
        do {
            Optional<OrderId> last = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).id());
            page = store.openOrders(semester, last, PAGE);
            page.stream().filter(order -> !order.mayBeKnownToMinistry()).forEach(order -> {
                scene.tally.count(Tally.Incident.PENDING_ORDER_IN_BACKUP);
                store.update(order.handOverAttempted());
            });
        } while (page.size() == PAGE);
    }

    /** Puts orders into a new store by the port alone: each as it was placed, and then as it had become. */
    private static InMemoryOrderStore storeWith(List<Order> orders) {
        var store = new InMemoryOrderStore();
        orders.stream()
                .sorted(Comparator.comparing(Order::isOpen).thenComparing(Order::id))
                .forEach(order -> {
                    store.create(LifeCycle.place(
                            order.id(), order.student(), order.semester(), order.validUntil(), order.orderedAt()));
                    store.update(order.withVersion(1));
                });
        return store;
    }
}
