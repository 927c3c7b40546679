package io.github.mlegitymacja.benchmarks.lifecycle;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.FailCallback;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.UUID;

/** COLA: one machine without a state of its own, told the status with each event. */
final class ColaMachine {

    private final StateMachine<OrderStatus, OrderEvent, Object> machine;

    /** What is to be done about an event without a transition. */
    ColaMachine(FailCallback<OrderStatus, OrderEvent, Object> otherwise) {
        StateMachineBuilder<OrderStatus, OrderEvent, Object> builder = StateMachineBuilderFactory.create();
        Table.forEach((from, event, to) -> {
            var row = from == to
                    ? builder.internalTransition().within(from)
                    : builder.externalTransition().from(from).to(to);
            row.on(event).when(order -> true).perform((before, after, cause, order) -> {});
        });
        builder.setFailCallback(otherwise);
        machine = builder.build(UUID.randomUUID().toString()); // machines of a name are kept for the whole process
    }

    OrderStatus fire(OrderStatus status, OrderEvent event) {
        return machine.fireEvent(status, event, this);
    }
}
