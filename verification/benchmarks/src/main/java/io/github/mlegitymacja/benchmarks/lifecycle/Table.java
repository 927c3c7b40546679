package io.github.mlegitymacja.benchmarks.lifecycle;

import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;

/** The life cycle's table, row by row, for whoever has to be configured with it. */
final class Table {

    private Table() {}

    /** Takes one arrow of the diagram. */
    interface Arrow {
        void take(OrderStatus from, OrderEvent event, OrderStatus to);
    }

    static void forEach(Arrow arrow) {
        for (Transition row : Transition.values()) {
            row.from().forEach(from -> arrow.take(from, row.event(), HandWritten.next(from, row.event())));
        }
    }
}
