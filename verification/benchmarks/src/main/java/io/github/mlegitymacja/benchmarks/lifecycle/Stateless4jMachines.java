package io.github.mlegitymacja.benchmarks.lifecycle;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;

/** stateless4j: one configuration, and a machine for each order. */
public final class Stateless4jMachines {

    private final StateMachineConfig<OrderStatus, OrderEvent> config = new StateMachineConfig<>();

    public Stateless4jMachines() {
        Table.forEach((from, event, to) -> {
            if (from == to) {
                config.configure(from).permitReentry(event);
            } else {
                config.configure(from).permit(event, to);
            }
        });
    }

    public StateMachine<OrderStatus, OrderEvent> in(OrderStatus status) {
        return new StateMachine<>(status, config);
    }
}
