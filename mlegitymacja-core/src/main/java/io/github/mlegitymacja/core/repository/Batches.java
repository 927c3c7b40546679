package io.github.mlegitymacja.core.repository;

import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and stores many orders together if the store can do that, and one by one if the store refuses to store them
 * together or returns a wrong number of results. So an order that cannot be stored, or that another transaction holds,
 * does not keep the others from being stored.
 */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRepository.class);

    /** After so many failures in a row the store is asked whether it answers at all. */
    private static final int MAX_FAILURES_IN_A_ROW = 5;

    private final OrderStore store;

    Batches(OrderStore store) {
        this.store = store;
    }

    /** Returns the orders of each student. Throws if the store does not answer. */
    Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        return read(students, BatchOrderStore::ordersOf);
    }

    /** Returns at least the orders of each student that have to be withdrawn. Throws if the store does not answer. */
    Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        return read(students, BatchOrderStore::ordersToWithdraw);
    }

    private Map<StudentId, StoredOrders> read(
            Set<StudentId> students,
            BiFunction<BatchOrderStore, Set<StudentId>, Map<StudentId, StoredOrders>> reading) {
        if (store instanceof BatchOrderStore batch) {
            Map<StudentId, StoredOrders> together = reading.apply(batch, students);
            if (together.keySet().equals(students)) {
                return together;
            }
            logRefused(students.size(), wrongNumber("students", students.size(), together.size()));
        }
        var orders = new LinkedHashMap<StudentId, StoredOrders>();
        students.forEach(student -> orders.put(student, store.ordersOf(student)));
        return orders;
    }

    /** Makes submissions due that were put off. In another store they wait until their next attempt. */
    void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
        if (store instanceof BatchOrderStore batch && !students.isEmpty()) {
            batch.advanceSubmissions(students, notBefore);
        }
    }

    /** Returns a result or a failure for each update, in the same sequence. Throws if the store is down. */
    List<Either<Throwable, SaveResult>> updateAll(List<OrderUpdate> updates) {
        if (updates.size() < 2 || !(store instanceof BatchOrderStore batch)) {
            return oneByOne(updates);
        }
        return attempt(() -> together(batch, updates))
                .fold(
                        refusal -> {
                            logRefused(updates.size(), refusal);
                            return oneByOne(updates);
                        },
                        results -> results.stream()
                                .map(Either::<Throwable, SaveResult>right)
                                .toList());
    }

    private List<SaveResult> together(BatchOrderStore batch, List<OrderUpdate> updates) {
        List<SaveResult> results =
                batch.updateAll(updates.stream().map(OrderUpdate::after).toList());
        if (results.size() != updates.size()) {
            throw wrongNumber("updates", updates.size(), results.size());
        }
        return results;
    }

    private List<Either<Throwable, SaveResult>> oneByOne(List<OrderUpdate> updates) {
        var results = new ArrayList<Either<Throwable, SaveResult>>();
        int failuresInARow = 0;
        for (OrderUpdate update : updates) {
            OrderId order = update.after().id();
            Either<Throwable, SaveResult> result =
                    attempt(() -> store.update(update.after())).peekLeft(failure -> logNotStored(order, failure));
            results.add(result);
            failuresInARow = result.isLeft() && Survivable.isRetryable(result.getLeft()) ? failuresInARow + 1 : 0;
            if (failuresInARow == Math.min(MAX_FAILURES_IN_A_ROW, updates.size())) {
                requireAnswer(order);
                failuresInARow = 0;
            }
        }
        return results;
    }

    /** Throws if the store is down: otherwise the failures concern their orders only. */
    private void requireAnswer(OrderId order) {
        Either<Throwable, Optional<Order>> answer = attempt(() -> store.find(order));
        if (answer.isLeft() && !(answer.getLeft() instanceof UnreadableOrderException)) {
            throw down(answer.getLeft());
        }
    }

    private static InfrastructureException down(Throwable failure) {
        return failure instanceof InfrastructureException down
                ? down
                : new InfrastructureException(
                        "the store threw " + failure.getClass().getName());
    }

    private InfrastructureException wrongNumber(String asked, int expected, int found) {
        return InfrastructureException.permanent(
                store.getClass().getName() + " returned " + found + " results for " + expected + " " + asked, null);
    }

    private static void logRefused(int orders, Throwable refusal) {
        LogEvent.warn(LOG).with("orders", orders).because(refusal).log("batch.refused");
    }

    private static void logNotStored(OrderId order, Throwable failure) {
        LogEvent.warn(LOG).with("order", order).because(failure).log("order.not_stored");
    }

    private static <T> Either<Throwable, T> attempt(Supplier<T> call) {
        try {
            return Either.right(call.get());
        } catch (Throwable e) {
            return Either.left(Survivable.orRethrow(e));
        }
    }
}
