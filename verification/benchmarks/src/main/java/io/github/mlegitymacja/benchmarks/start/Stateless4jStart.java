package io.github.mlegitymacja.benchmarks.start;

import io.github.mlegitymacja.benchmarks.lifecycle.Stateless4jMachines;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;

/** Decides one status and ends. */
final class Stateless4jStart {

    private Stateless4jStart() {}

    public static void main(String[] arguments) {
        var machine = new Stateless4jMachines().in(OrderStatus.PENDING);
        machine.fire(OrderEvent.SUBMIT);
        System.out.println(machine.getState());
    }
}
