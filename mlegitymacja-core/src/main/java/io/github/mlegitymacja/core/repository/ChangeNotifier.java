package io.github.mlegitymacja.core.repository;

import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.OrderListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a stored change and notifies the listeners. A listener that throws does not affect the others. */
final class ChangeNotifier implements OrderListener {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRepository.class);

    private final List<OrderListener> listeners;

    ChangeNotifier(List<OrderListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void changed(Order order, HistoryEntry change) {
        LogEvent.info(LOG)
                .with("order", order.id())
                .with("event", change.event())
                .with("actor", change.actor())
                .with("from", change.from().map(Enum::name).orElse("-"))
                .with("to", change.to())
                .log("order.changed");
        listeners.forEach(listener -> notify(listener, order, change));
    }

    private static void notify(OrderListener listener, Order order, HistoryEntry change) {
        try {
            listener.changed(order, change);
        } catch (Throwable e) {
            LogEvent.error(LOG)
                    .with("order", order.id())
                    .with("error", Survivable.orRethrow(e).getClass().getName())
                    .log("listener.failed");
        }
    }
}
