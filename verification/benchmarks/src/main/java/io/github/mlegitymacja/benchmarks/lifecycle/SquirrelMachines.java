package io.github.mlegitymacja.benchmarks.lifecycle;

import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** squirrel-foundation: one builder, and a machine for each order. */
final class SquirrelMachines {

    private final StateMachineBuilder<Machine, OrderStatus, OrderEvent, Void> builder =
            StateMachineBuilderFactory.create(Machine.class, OrderStatus.class, OrderEvent.class, Void.class);

    SquirrelMachines() {
        Table.forEach((from, event, to) ->
                builder.externalTransition().from(from).to(to).on(event));
    }

    Machine in(OrderStatus status) {
        return builder.newStateMachine(status);
    }

    /** Remembers whether it had to decline. */
    static class Machine extends AbstractStateMachine<Machine, OrderStatus, OrderEvent, Void> {
        boolean declined;

        @Override
        protected void afterTransitionDeclined(OrderStatus from, OrderEvent event, Void context) {
            declined = true;
        }
    }
}
