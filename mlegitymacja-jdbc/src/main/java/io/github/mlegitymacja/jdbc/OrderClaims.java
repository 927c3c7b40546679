package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Changes when work is due, without changing the versions of orders. */
final class OrderClaims {

    /**
     * Leaves an order whose key this store lacks to others for a lease: otherwise a node without the key could always be the
     * first, and keep the order from those that have it.
     *
     * <p>The limit is part of the text: with a parameter, PostgreSQL could plan for reading a tenth of the table.
     */
    static final String NEXT = """
            SELECT id FROM mlegitymacja_order
            WHERE due = ? AND not_before <= ?
              AND (not_before <= ? OR activation_key IS NULL OR activation_key = ANY(?))
            ORDER BY due, not_before, id
            LIMIT %d FOR UPDATE SKIP LOCKED
            """;

    static final String LEASE = "UPDATE mlegitymacja_order SET not_before = ?, last_claimed = ? WHERE id = ANY(?)";

    static final String ADVANCE = "UPDATE mlegitymacja_order SET not_before = ? WHERE id = ? AND not_before > ?";

    /**
     * Leaves out an order that another transaction holds, so that it does not keep the others waiting. Does not compare times, so
     * that the index of the student is used.
     */
    static final String PUT_OFF_SUBMISSIONS = """
            SELECT id FROM mlegitymacja_order
            WHERE student = ANY(?) AND is_open AND due = 'SUBMIT' AND attempts > 0
            FOR UPDATE SKIP LOCKED
            """;

    private static final String ADVANCE_ALL =
            "UPDATE mlegitymacja_order SET not_before = ? WHERE id = ANY(?) AND not_before > ?";

    static final String ADVANCE_CLAIMED = """
            UPDATE mlegitymacja_order
            SET not_before = LEAST(not_before, ?), last_claimed = CASE WHEN last_claimed IS NOT NULL THEN ? END
            WHERE due IS NOT NULL AND COALESCE(last_claimed, ordered_at) > ?
            """;

    private final OrderReading reading;
    private final UnreadableMarks marks;
    private final LockLimit locks;

    OrderClaims(OrderReading reading, UnreadableMarks marks, LockLimit locks) {
        this.reading = reading;
        this.marks = marks;
        this.locks = locks;
    }

    /** Reads the orders after locking them: before that, other nodes could still change them. */
    List<FoundOrder> claim(Connection connection, Claim claim) throws SQLException {
        List<UUID> next = next(connection, claim);
        lease(connection, next, claim);
        Map<UUID, FoundOrder> found = new HashMap<>();
        reading.byIds(connection, next).forEach(order -> found.put(order.id().value(), order));
        marks.store(connection, found.values(), claim.now());
        return next.stream()
                .map(id -> Objects.requireNonNull(found.get(id), "locked").claimedAt(claim.now()))
                .toList();
    }

    /** Returns the ids of the orders, the earliest due first. */
    private List<UUID> next(Connection connection, Claim claim) throws SQLException {
        Object[] parameters = {
            claim.task().name(),
            ChangingColumns.timestamp(claim.now()),
            ChangingColumns.timestamp(claim.now().minus(claim.lease())),
            reading.keys(connection)
        };
        return locks.ids(connection, NEXT.formatted(claim.limit()), parameters);
    }

    private static void lease(Connection connection, Collection<UUID> ids, Claim claim) throws SQLException {
        update(
                connection,
                LEASE,
                ChangingColumns.timestamp(claim.now().plus(claim.lease())),
                ChangingColumns.timestamp(claim.now()),
                connection.createArrayOf("uuid", ids.toArray()));
    }

    int advance(Connection connection, OrderId order, Instant notBefore) throws SQLException {
        OffsetDateTime earlier = ChangingColumns.timestamp(notBefore);
        return locks.update(connection, ADVANCE, earlier, order.value(), earlier);
    }

    int advanceSubmissions(Connection connection, Set<StudentId> students, Instant notBefore) throws SQLException {
        OffsetDateTime earlier = ChangingColumns.timestamp(notBefore);
        Array keys = OrderReading.keys(connection, students);
        List<UUID> putOff = locks.ids(connection, PUT_OFF_SUBMISSIONS, keys);
        return update(connection, ADVANCE_ALL, earlier, connection.createArrayOf("uuid", putOff.toArray()), earlier);
    }

    int advanceClaimedAfter(Connection connection, Instant instant) throws SQLException {
        OffsetDateTime latest = ChangingColumns.timestamp(instant);
        locks.update(connection, OrderOutbox.ADVANCE_CLAIMED, latest, latest, latest);
        return locks.update(connection, ADVANCE_CLAIMED, latest, latest, latest);
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }
}
