package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Claims and confirms kept changes. {@link OrderWriting} keeps them: an order has one row, whatever the number of its
 * changes. Rows are locked in the sequence of their ids, which prevents deadlocks with batches of updates.
 */
final class OrderOutbox {

    /** Leaves orders whose key this store lacks to others for a lease, like {@link OrderClaims#NEXT}. */
    static final String NEXT = """
            SELECT order_id, confirmed, attempts FROM mlegitymacja_outbox
            WHERE not_before <= ? AND (not_before <= ? OR (
                SELECT activation_key IS NULL OR activation_key = ANY(?) FROM mlegitymacja_order WHERE id = order_id))
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

    private static final String CONFIRM =
            "UPDATE mlegitymacja_outbox SET confirmed = GREATEST(confirmed, ?) WHERE order_id = ?";

    /** Not if another worker has claimed the row since. */
    private static final String PUT_OFF = """
            UPDATE mlegitymacja_outbox SET attempts = ?, not_before = ? WHERE order_id = ? AND last_claimed = ?
            """;

    static final String OLDEST = "SELECT min(since) FROM mlegitymacja_outbox";

    private final Transactions transactions;
    private final OrderReading reading;
    private final UnreadableMarks marks;
    private final LockLimit locks;

    OrderOutbox(Transactions transactions, OrderReading reading, UnreadableMarks marks, LockLimit locks) {
        this.transactions = transactions;
        this.reading = reading;
        this.marks = marks;
        this.locks = locks;
    }

    /** A row of the outbox, without the times. */
    private record Kept(int confirmed, int failures) {

        KeptChanges of(Order order) {
            return new KeptChanges(order, confirmed, failures);
        }
    }

    ClaimedChanges claim(Instant now, Duration lease, int limit) {
        return transactions.run(
                Extent.SEVERAL_STATEMENTS, "claiming kept changes", connection -> claim(connection, now, lease, limit));
    }

    /** Reads the orders after locking their rows: nobody can add a change until this transaction ends. */
    private ClaimedChanges claim(Connection connection, Instant now, Duration lease, int limit) throws SQLException {
        Map<UUID, Kept> next = next(connection, now, lease, limit);
        if (next.isEmpty()) {
            return new ClaimedChanges(List.of(), List.of());
        }
        lease(connection, next.keySet(), now, lease);
        Map<UUID, FoundOrder> found = new HashMap<>();
        reading.byIds(connection, next.keySet())
                .forEach(order -> found.put(order.id().value(), order));
        marks.store(connection, found.values(), now);
        found.replaceAll((id, order) -> order.claimedAt(now));
        return claimed(next, found);
    }

    private static ClaimedChanges claimed(Map<UUID, Kept> next, Map<UUID, FoundOrder> found) {
        var readable = new ArrayList<KeptChanges>();
        next.forEach((id, kept) -> Objects.requireNonNull(found.get(id), "locked")
                .readable()
                .ifPresent(order -> readable.add(kept.of(order))));
        return new ClaimedChanges(readable, FoundOrder.unreadable(List.copyOf(found.values())));
    }

    private static void lease(Connection connection, Collection<UUID> ids, Instant now, Duration lease)
            throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(
                connection,
                LEASE,
                ChangingColumns.timestamp(now.plus(lease)),
                ChangingColumns.timestamp(now),
                array(connection, ids))) {
            statement.executeUpdate();
        }
    }

    private Map<UUID, Kept> next(Connection connection, Instant now, Duration lease, int limit) throws SQLException {
        var next = new LinkedHashMap<UUID, Kept>();
        try (PreparedStatement statement = Parameters.prepare(
                        connection,
                        NEXT.formatted(limit),
                        ChangingColumns.timestamp(now),
                        ChangingColumns.timestamp(now.minus(lease)),
                        reading.keys(connection));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                next.put(rows.getObject(1, UUID.class), new Kept(rows.getInt(2), rows.getInt(3)));
            }
        }
        return next;
    }

    void confirm(Instant claimed, List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            transactions.run(
                    Extent.SEVERAL_STATEMENTS,
                    "confirming changes",
                    connection -> confirm(connection, claimed, deliveries));
        }
    }

    /** Compares with the number of entries after locking the rows: a change that was stored meanwhile stays. */
    private int confirm(Connection connection, Instant claimed, List<Delivery> deliveries) throws SQLException {
        Map<UUID, Integer> entries = lock(connection, deliveries);
        Map<Boolean, List<Delivery>> isWhole = deliveries.stream()
                .filter(delivery -> entries.containsKey(delivery.order().value()))
                .collect(Collectors.partitioningBy(
                        delivery -> entries.getOrDefault(delivery.order().value(), 0) <= delivery.confirmedEntries()));
        delete(connection, isWhole.getOrDefault(true, List.of()));
        putOff(connection, claimed, isWhole.getOrDefault(false, List.of()));
        return entries.size();
    }

    private Map<UUID, Integer> lock(Connection connection, List<Delivery> deliveries) throws SQLException {
        var entries = new HashMap<UUID, Integer>();
        try (PreparedStatement statement = locks.run(connection, LOCK, array(connection, ids(deliveries)));
                ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                entries.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
        }
        return entries;
    }

    private static void delete(Connection connection, List<Delivery> whole) throws SQLException {
        if (!whole.isEmpty()) {
            try (PreparedStatement statement = Parameters.prepare(connection, DELETE, array(connection, ids(whole)))) {
                statement.executeUpdate();
            }
        }
    }

    private static void putOff(Connection connection, Instant claimed, List<Delivery> part) throws SQLException {
        var confirmed = new ArrayList<@Nullable Object[]>();
        var times = new ArrayList<@Nullable Object[]>();
        for (Delivery delivery : part) {
            UUID id = delivery.order().value();
            Object notBefore = ChangingColumns.timestamp(delivery.notBefore());
            confirmed.add(new @Nullable Object[] {delivery.confirmedEntries(), id});
            times.add(new @Nullable Object[] {delivery.failures(), notBefore, id, ChangingColumns.timestamp(claimed)});
        }
        Parameters.executeAll(connection, CONFIRM, confirmed);
        Parameters.executeAll(connection, PUT_OFF, times);
    }

    private static List<UUID> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(delivery -> delivery.order().value()).toList();
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
