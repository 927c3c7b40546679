package io.github.mlegitymacja.core.repository;

import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores many updates together if the store can do that, and one by one if the store refuses them together. So an order
 * that cannot be stored, or that another transaction holds, does not keep the others from being stored.
 */
final class BatchUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRepository.class);

    /** A store that fails this often in a row is taken to be down. */
    private static final int MAX_FAILURES_IN_A_ROW = 5;

    private final OrderStore store;

    BatchUpdates(OrderStore store) {
        this.store = store;
    }

    /** Returns a result or a failure for each update, in the same sequence. Throws if the store is down. */
    List<Either<Throwable, SaveResult>> updateAll(List<OrderUpdate> updates) {
        if (updates.size() < 2 || !(store instanceof BatchOrderStore batch)) {
            return oneByOne(updates);
        }
        Either<Throwable, List<SaveResult>> together = attempt(
                () -> batch.updateAll(updates.stream().map(OrderUpdate::after).toList()));
        return together.fold(
                refusal -> {
                    Survivable.describe(LOG.atWarn().addKeyValue("orders", updates.size()), refusal)
                            .log("batch.refused");
                    return oneByOne(updates);
                },
                results -> results.stream()
                        .map(Either::<Throwable, SaveResult>right)
                        .toList());
    }

    private List<Either<Throwable, SaveResult>> oneByOne(List<OrderUpdate> updates) {
        var results = new ArrayList<Either<Throwable, SaveResult>>();
        int failuresInARow = 0;
        for (OrderUpdate update : updates) {
            Either<Throwable, SaveResult> result = attempt(() -> store.update(update.after()));
            results.add(result);
            failuresInARow = result.isLeft() && Survivable.isRetryable(result.getLeft()) ? failuresInARow + 1 : 0;
            if (failuresInARow == Math.min(MAX_FAILURES_IN_A_ROW, updates.size())) {
                throw down(result.getLeft());
            }
        }
        return results;
    }

    private static InfrastructureException down(Throwable failure) {
        return failure instanceof InfrastructureException down
                ? down
                : new InfrastructureException(
                        "the store threw " + failure.getClass().getName());
    }

    private static <T> Either<Throwable, T> attempt(Supplier<T> call) {
        try {
            return Either.right(call.get());
        } catch (Throwable e) {
            return Either.left(Survivable.orRethrow(e));
        }
    }
}
