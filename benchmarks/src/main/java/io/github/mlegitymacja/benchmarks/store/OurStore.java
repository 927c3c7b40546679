package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.core.lifecycle.Command;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.Actor;
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
        List<Order> attempted = save(placed, Order::handOverAttempted);
        List<Order> inProgress = save(attempted, order -> decide(order, new Command.HandOver(), Actor.UNIVERSITY));
        List<Order> ready =
                save(inProgress, order -> decide(order, new Command.Issue(Samples.ACTIVATION), Actor.MINISTRY));
        save(ready, order -> decide(order, new Command.Collect(), Actor.MINISTRY));
    }

    private List<Order> save(List<Order> orders, UnaryOperator<Order> change) {
        return store.updateAll(orders.stream().map(change).toList()).stream()
                .map(result -> ((SaveResult.Saved) result).order())
                .toList();
    }

    private static Order decide(Order order, Command command, Actor actor) {
        return LifeCycle.decide(order, command, actor, Samples.NOW).get();
    }
}
