package io.github.mlegitymacja.core.repository;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds and stores orders. Uses batches if the store supports them, and retries after a conflict. Logs each stored
 * event and notifies the listeners.
 */
public final class OrderRepository {

    private static final int MAX_ATTEMPTS = 100;
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(30);

    private final OrderStore store;
    private final ChangeNotifier notifier;
    private final Batches batches;

    public OrderRepository(OrderStore store, List<OrderListener> listeners) {
        this.store = store;
        this.notifier = new ChangeNotifier(listeners);
        this.batches = new Batches(store);
    }

    /** Returns the store, for claims and for reads that this class does not offer. */
    public OrderStore store() {
        return store;
    }

    public Either<Refusal, Order> find(OrderId order) {
        Objects.requireNonNull(order, "order");
        try {
            return Option.ofOptional(store.find(order)).toEither(() -> new Refusal.UnknownOrder(order));
        } catch (UnreadableOrderException e) {
            UnreadableOrders.report(new UnreadableOrder(order, e.reason(), Optional.empty()));
            return Either.left(new Refusal.UnreadableOrder(order));
        }
    }

    /** Finds an order of a student. Of other orders says nothing, not even that one cannot be read. */
    public Either<Refusal, Order> find(StudentId student, OrderId order) {
        Objects.requireNonNull(student, "student");
        return find(order)
                .filterOrElse(found -> found.student().equals(student), found -> new Refusal.UnknownOrder(order))
                .mapLeft(refusal -> refusal instanceof Refusal.UnreadableOrder && !isUnreadable(student, order)
                        ? new Refusal.UnknownOrder(order)
                        : refusal);
    }

    private boolean isUnreadable(StudentId student, OrderId order) {
        return store.ordersOf(student).unreadable().stream()
                .anyMatch(unreadable -> unreadable.id().equals(order));
    }

    /** Reads the orders of many students. The result contains every student. */
    public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        return logged(batches.ordersOf(students));
    }

    /**
     * Reads at least those orders of many students that have to be withdrawn, or cannot be read and may have to. The result
     * contains every student.
     */
    public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        return logged(batches.ordersToWithdraw(students));
    }

    private static Map<StudentId, StoredOrders> logged(Map<StudentId, StoredOrders> orders) {
        orders.values().forEach(UnreadableOrders::logged);
        return orders;
    }

    /** Returns whether the store can make submissions due that were put off. */
    public boolean canAdvanceSubmissions() {
        return store instanceof BatchOrderStore;
    }

    /** Makes the submissions of students due now that were put off, because what they waited for has ended. */
    public void advanceSubmissions(Set<StudentId> students, Instant now) {
        batches.advanceSubmissions(students, now);
    }

    public SaveResult create(Order order) {
        return notified(store.create(order), order.history());
    }

    public SaveResult update(OrderUpdate update) {
        return notified(store.update(update.after()), update.newEntries());
    }

    /**
     * Updates each order independently. The results have the same sequence; a failure is an update that the store could not
     * do. Throws an exception if the store does not answer at all.
     */
    public List<Either<Throwable, SaveResult>> updateAll(List<OrderUpdate> updates) {
        List<Either<Throwable, SaveResult>> results = batches.updateAll(updates);
        for (int i = 0; i < results.size(); i++) {
            List<HistoryEntry> added = updates.get(i).newEntries();
            results.get(i).peek(result -> notified(result, added));
        }
        return results;
    }

    /** Reads an order, applies a decision, and stores the result. Starts again after a conflict. */
    public <R> Either<R, Order> change(Supplier<Either<R, Order>> read, Function<Order, Either<R, Order>> decision) {
        return retry(() -> read.get()
                .flatMap(before -> decision.apply(before).map(after -> update(new OrderUpdate(before, after)))));
    }

    /** Changes an order if a decision returns a change. Starts again after a conflict. */
    public void changeIfNeeded(OrderId id, Function<Order, Optional<Order>> decision) {
        retry(() -> Option.ofOptional(store.find(id)
                        .flatMap(before -> decision.apply(before).map(after -> new OrderUpdate(before, after))))
                .toEither("nothing to change")
                .map(this::update));
    }

    /** Makes the work of an order due at once, but not within 30 seconds after a worker has had it. */
    public void advance(Order order, Instant now) {
        order.due().ifPresent(due -> {
            Instant earliest = due.lastClaimed()
                    .map(claimed -> claimed.plus(BETWEEN_CHECKS))
                    .filter(now::isBefore)
                    .orElse(now);
            if (earliest.isBefore(due.notBefore())) {
                store.advance(order.id(), earliest);
            }
        });
    }

    /** Repeats an attempt to store an order until it does not end in a conflict, at most 100 times. */
    public <R> Either<R, Order> retry(Supplier<Either<R, SaveResult>> attempt) {
        for (int attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
            Either<R, SaveResult> result = attempt.get();
            if (result.isLeft()) {
                return Either.left(result.getLeft());
            }
            if (result.get() instanceof SaveResult.Saved saved) {
                return Either.right(saved.order());
            }
        }
        throw new InfrastructureException("gave up after " + MAX_ATTEMPTS + " conflicts with other changes");
    }

    private SaveResult notified(SaveResult result, List<HistoryEntry> changes) {
        if (result instanceof SaveResult.Saved saved) {
            changes.forEach(change -> notifier.changed(saved.order(), change));
        }
        return result;
    }
}
