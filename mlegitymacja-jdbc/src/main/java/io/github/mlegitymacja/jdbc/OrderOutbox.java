package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims and confirms kept changes. {@link OrderWriting} keeps them: an order has one row, whatever the number of its
 * changes. Rows are locked in the sequence of their ids, which prevents deadlocks with batches of updates.
 */
final class OrderOutbox {

    static final String NEXT = """
            SELECT order_id, confirmed, attempts FROM mlegitymacja_outbox
            WHERE not_before <= ?
            ORDER BY not_before, order_id
            LIMIT %d FOR UPDATE SKIP LOCKED
            """;

    private static final String LEASE =
            "UPDATE mlegitymacja_outbox SET not_before = ?, last_claimed = ? WHERE order_id = ANY(?)";

    /** What a wrong clock has put off, like the work of orders. */
    static final String ADVANCE_CLAIMED = """
            UPDATE mlegitymacja_outbox
            SET not_before = LEAST(not_before, ?), last_claimed = CASE WHEN last_claimed IS NOT NULL THEN ? END
            WHERE COALESCE(last_claimed, since) > ?
            """;

    private static final String LOCK =
            "SELECT order_id, entries FROM mlegitymacja_outbox WHERE order_id = ANY(?) ORDER BY order_id FOR UPDATE";

    private static final String DELETE = "DELETE FROM mlegitymacja_outbox WHERE order_id = ANY(?)";

    private static final String PUT_OFF = """
            UPDATE mlegitymacja_outbox SET confirmed = GREATEST(confirmed, ?), attempts = ?, not_before = ?
            WHERE order_id = ?
            """;

    static final String OLDEST = "SELECT min(since) FROM mlegitymacja_outbox";

    private final Transactions transactions;
    private final OrderReading reading;
    private final LockLimit locks;

    OrderOutbox(Transactions transactions, OrderReading reading, LockLimit locks) {
        this.transactions = transactions;
        this.reading = reading;
        this.locks = locks;
    }

    /** A row of the outbox, without the times. */
    private record Kept(int confirmed, int attempts) {

        /** Returns the changes; empty if the order cannot be read, or if someone has removed entries of its history. */
        Optional<KeptChanges> of(Optional<FoundOrder> found) {
            return found.flatMap(FoundOrder::readable)
                    .filter(order -> confirmed < order.history().size())
                    .map(order -> new KeptChanges(order, confirmed, attempts));
        }
    }

    /** Claims the next ones if none of these can be read, because an empty result means that nothing waits. */
    List<KeptChanges> claim(Instant now, Duration lease, int limit) {
        List<Optional<KeptChanges>> claimed;
        do {
            claimed = transactions.run(
                    Extent.SEVERAL_STATEMENTS,
                    "claiming kept changes",
                    connection -> claim(connection, now, lease, limit));
        } while (!claimed.isEmpty() && claimed.stream().allMatch(Optional::isEmpty));
        return claimed.stream().flatMap(Optional::stream).toList();
    }

    /** Reads the orders after locking their rows: nobody can add a change until this transaction ends. */
    private List<Optional<KeptChanges>> claim(Connection connection, Instant now, Duration lease, int limit)
            throws SQLException {
        Map<UUID, Kept> next = next(connection, now, limit);
        if (next.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = Parameters.prepare(
                connection,
                LEASE,
                ChangingColumns.timestamp(now.plus(lease)),
                ChangingColumns.timestamp(now),
                array(connection, next.keySet()))) {
            statement.executeUpdate();
        }
        Map<UUID, FoundOrder> found = new HashMap<>();
        reading.byIds(connection, next.keySet())
                .forEach(order -> found.put(order.id().value(), order));
        return next.entrySet().stream()
                .map(kept -> kept.getValue().of(Optional.ofNullable(found.get(kept.getKey()))))
                .toList();
    }

    private static Map<UUID, Kept> next(Connection connection, Instant now, int limit) throws SQLException {
        var next = new LinkedHashMap<UUID, Kept>();
        try (PreparedStatement statement =
                        Parameters.prepare(connection, NEXT.formatted(limit), ChangingColumns.timestamp(now));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                next.put(rows.getObject(1, UUID.class), new Kept(rows.getInt(2), rows.getInt(3)));
            }
        }
        return next;
    }

    void confirm(List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            transactions.run(
                    Extent.SEVERAL_STATEMENTS, "confirming changes", connection -> confirm(connection, deliveries));
        }
    }

    /** Compares with the number of entries after locking the rows: a change that was stored meanwhile stays. */
    private int confirm(Connection connection, List<Delivery> deliveries) throws SQLException {
        Map<UUID, Integer> entries = lock(connection, deliveries);
        var done = new ArrayList<UUID>();
        var others = new ArrayList<@Nullable Object[]>();
        for (Delivery delivery : deliveries) {
            UUID id = delivery.order().value();
            if (entries.getOrDefault(id, 0) > delivery.confirmedEntries()) {
                others.add(putOff(delivery));
            } else if (entries.containsKey(id)) {
                done.add(id);
            }
        }
        delete(connection, done);
        Parameters.executeAll(connection, PUT_OFF, others);
        return entries.size();
    }

    private Map<UUID, Integer> lock(Connection connection, List<Delivery> deliveries) throws SQLException {
        var ids = deliveries.stream().map(delivery -> delivery.order().value()).toList();
        var entries = new HashMap<UUID, Integer>();
        try (PreparedStatement statement = locks.run(connection, LOCK, array(connection, ids));
                ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                entries.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
        }
        return entries;
    }

    private static void delete(Connection connection, List<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (PreparedStatement statement = Parameters.prepare(connection, DELETE, array(connection, ids))) {
                statement.executeUpdate();
            }
        }
    }

    private static @Nullable Object[] putOff(Delivery delivery) {
        return new @Nullable Object[] {
            delivery.confirmedEntries(),
            delivery.failures(),
            ChangingColumns.timestamp(delivery.notBefore()),
            delivery.order().value()
        };
    }

    Optional<Instant> oldest() {
        return transactions.read("reading the oldest kept change", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OLDEST);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        });
    }

    private static Array array(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
