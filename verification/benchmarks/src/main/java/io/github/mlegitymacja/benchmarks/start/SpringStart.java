package io.github.mlegitymacja.benchmarks.start;

import io.github.mlegitymacja.benchmarks.lifecycle.SpringMachine;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;

/** Decides one status and ends. */
final class SpringStart {

    private SpringStart() {}

    public static void main(String[] arguments) throws Exception {
        var machine = new SpringMachine();
        machine.resetTo(OrderStatus.PENDING);
        machine.send(OrderEvent.SUBMIT);
        System.out.println(machine.status());
    }
}
