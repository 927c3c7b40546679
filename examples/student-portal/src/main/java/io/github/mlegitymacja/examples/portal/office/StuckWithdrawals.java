package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cancelled and revoked orders whose withdrawal was tried in vain, with one query on the store's table. */
@Component
class StuckWithdrawals {

    private static final String QUERY = """
            SELECT id FROM mlegitymacja_order WHERE due = 'WITHDRAW' AND attempts > 0 ORDER BY not_before LIMIT 100
            """;

    private final JdbcClient database;
    private final OrderStore store;

    StuckWithdrawals(JdbcClient database, OrderStore store) {
        this.database = database;
        this.store = store;
    }

    /** Returns the first hundred, the next to be tried again first. */
    List<Order> find() {
        return database.sql(QUERY).query(UUID.class).list().stream()
                .map(OrderId::new)
                .map(store::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
