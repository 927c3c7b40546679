package io.github.mlegitymacja.benchmarks.lifecycle;

import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.EnumSet;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/** Spring Statemachine: machines cost too much to be made for each order, so one from a pool is reset to its status. */
public final class SpringMachine {

    private final StateMachine<OrderStatus, OrderEvent> machine;

    public SpringMachine() throws Exception {
        StateMachineBuilder.Builder<OrderStatus, OrderEvent> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(OrderStatus.PENDING).states(EnumSet.allOf(OrderStatus.class));
        var transitions = builder.configureTransitions();
        Table.forEach((from, event, to) -> {
            try {
                transitions.withExternal().source(from).target(to).event(event);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        machine = builder.build();
    }

    public void resetTo(OrderStatus status) {
        machine.stopReactively().block();
        machine.getStateMachineAccessor()
                .doWithAllRegions(region -> region.resetStateMachineReactively(
                                new DefaultStateMachineContext<>(status, null, null, null))
                        .block());
        machine.startReactively().block();
    }

    public ResultType send(OrderEvent event) {
        return machine.sendEvent(Mono.just(MessageBuilder.withPayload(event).build()))
                .blockLast()
                .getResultType();
    }

    public OrderStatus status() {
        return machine.getState().getId();
    }
}
