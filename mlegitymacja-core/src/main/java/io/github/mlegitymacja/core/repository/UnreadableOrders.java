package io.github.mlegitymacja.core.repository;

import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the orders that a store could not read. */
public final class UnreadableOrders {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRepository.class);

    private UnreadableOrders() {}

    /** Logs each unreadable order of a result, and returns the result. */
    public static StoredOrders logged(StoredOrders found) {
        found.unreadable().forEach(UnreadableOrders::report);
        return found;
    }

    public static void report(UnreadableOrder order) {
        LogEvent.error(LOG)
                .with("order", order.id())
                .with("reason", order.reason())
                .log("order.unreadable");
    }
}
