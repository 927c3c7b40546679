package io.github.mlegitymacja.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores since when orders are unreadable, so that they are reported until a claim can read them. */
final class UnreadableMarks {

    /**
     * Skips the orders that others have locked: a claim of changes has locked rows of the outbox, and waiting could end in
     * a deadlock with an update. The next claim marks such an order.
     */
    private static final String FREE = "SELECT id FROM mlegitymacja_order WHERE id = ANY(?) FOR UPDATE SKIP LOCKED";

    private static final String MARK = "UPDATE mlegitymacja_order SET unreadable_since = ? WHERE id = ANY(?)";

    private final LockLimit locks;

    UnreadableMarks(LockLimit locks) {
        this.locks = locks;
    }

    /** A claim that finds nothing new needs no statement for that. */
    void store(Connection connection, Collection<FoundOrder> claimed, Instant now) throws SQLException {
        mark(connection, differing(claimed, true), null);
        mark(connection, differing(claimed, false), now);
    }

    /** Returns the orders that are marked and can be read, or that are not marked and cannot be read. */
    private static List<UUID> differing(Collection<FoundOrder> claimed, boolean readable) {
        return claimed.stream()
                .filter(order ->
                        order.isReadable() == readable && order.markedSince().isPresent() == readable)
                .map(order -> order.id().value())
                .toList();
    }

    private void mark(Connection connection, List<UUID> orders, @Nullable Instant since) throws SQLException {
        if (!orders.isEmpty()) {
            List<UUID> free = locks.ids(connection, FREE, connection.createArrayOf("uuid", orders.toArray()));
            try (PreparedStatement statement = Parameters.prepare(
                    connection,
                    MARK,
                    since == null ? null : ChangingColumns.timestamp(since),
                    connection.createArrayOf("uuid", free.toArray()))) {
                statement.executeUpdate();
            }
        }
    }
}
