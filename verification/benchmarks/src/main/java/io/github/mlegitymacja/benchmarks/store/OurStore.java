package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.List;
import java.util.function.UnaryOperator;

/** Our store, fed by our life cycle. */
final class OurStore {

    private final JdbcOrderStore store;

    OurStore(JdbcOrderStore store) {
        this.store = store;
    }

    void takeToTheEnd(List<Order> placed) {
        List<Order> attempted = save(placed, Order::withSubmissionAttempted);
        List<Order> inProgress =
                save(attempted, order -> LifeCycle.submit(order, Samples.NOW).get());
        List<Order> ready = save(
                inProgress,
                order -> LifeCycle.issue(order, Samples.ACTIVATION, Samples.NOW).get());
        save(ready, order -> LifeCycle.collect(order, Samples.NOW).get());
    }

    private List<Order> save(List<Order> orders, UnaryOperator<Order> change) {
        return store.updateAll(orders.stream().map(change).toList()).stream()
                .map(result -> ((SaveResult.Saved) result).order())
                .toList();
    }
}
