package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads orders. One statement reads orders together with their history, so both are of the same instant. */
final class OrderReading {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String LATEST_FIRST = "o.ordered_at DESC, o.id DESC";

    private static final String BY_ID = select("(SELECT * FROM mlegitymacja_order WHERE id = ?)", "o.id");
    private static final String BY_IDS = select("(SELECT * FROM mlegitymacja_order WHERE id = ANY(?))", "o.id");
    private static final String OF_STUDENT =
            select("(SELECT * FROM mlegitymacja_order WHERE student = ?)", LATEST_FIRST);
    private static final String OF_STUDENTS =
            select("(SELECT * FROM mlegitymacja_order WHERE student = ANY(?))", LATEST_FIRST);
    private static final String TO_WITHDRAW = select("(%s)", LATEST_FIRST);

    /**
     * A closed order can have nothing else due. Accepts any status and task, because a person may have damaged them.
     * Joined with the students, and compared with a text instead of with NULL, because H2 uses both columns of the index for
     * that only.
     */
    private static final String TO_WITHDRAW_ROWS = """
            SELECT w.* FROM unnest(CAST(? AS varchar ARRAY)) AS s (student)
            JOIN mlegitymacja_order AS w %s ON w.student = s.student AND w.due > ''
            WHERE w.is_open IS NULL
            """;

    private static final String OPEN_PAGE =
            select("(SELECT * FROM mlegitymacja_order WHERE open_semester = ? AND id > ? ORDER BY id LIMIT ?)", "o.id");
    private static final String STATUS_PAGE = select("(%s)", "o.id DESC");

    /**
     * Compared and sorted as pairs, because only the index of statuses has this sequence: PostgreSQL, which takes the orders of a
     * status for evenly spread, would otherwise read the primary key through all newer orders of other statuses.
     */
    private static final String STATUS_PAGE_ROWS = """
            SELECT * FROM mlegitymacja_order %s
            WHERE (status, id) < (?, ?) AND status >= ? ORDER BY status DESC, id DESC LIMIT %d
            """;

    private static final String STUCK_PAGE = select("(%s)", "o.id");

    /** Compared with a text instead of with NULL, because H2 uses an index for that only. A code is never empty. */
    private static final String STUCK_PAGE_ROWS =
            "SELECT * FROM mlegitymacja_order %s WHERE stuck_code > '' AND id > ? ORDER BY id LIMIT %d";

    private static final String MARKED_PAGE = select("(%s)", "o.id");

    /** The orders that a claim could not read. Compared with a value instead of with NULL, as above. */
    private static final String MARKED_PAGE_ROWS = """
            SELECT * FROM mlegitymacja_order %s
            WHERE unreadable_since > TIMESTAMP WITH TIME ZONE '0001-01-01 00:00:00+00' AND id > ? ORDER BY id LIMIT %d
            """;

    private final ActivationColumns activations;
    private final Dialect dialect;

    OrderReading(ActivationColumns activations, Dialect dialect) {
        this.activations = activations;
        this.dialect = dialect;
    }

    /** Returns the keys with which this store can read orders. */
    Array keys(Connection connection) throws SQLException {
        return activations.readableKeys(connection);
    }

    Optional<FoundOrder> byId(Connection connection, OrderId id) throws SQLException {
        return read(connection, BY_ID, id.value()).stream().findFirst();
    }

    /** Returns those of the ids under which an order is stored. */
    Set<UUID> stored(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(
                        connection,
                        "SELECT id FROM mlegitymacja_order WHERE id = ANY(?)",
                        connection.createArrayOf("uuid", ids.toArray()));
                ResultSet rows = statement.executeQuery()) {
            return Set.copyOf(OrderWriting.ids(rows));
        }
    }

    List<FoundOrder> byIds(Connection connection, Collection<UUID> ids) throws SQLException {
        return read(connection, BY_IDS, connection.createArrayOf("uuid", ids.toArray()));
    }

    List<FoundOrder> ofStudent(Connection connection, StudentId student) throws SQLException {
        return read(connection, OF_STUDENT, student.value());
    }

    List<FoundOrder> ofStudents(Connection connection, Collection<StudentId> students) throws SQLException {
        return read(connection, OF_STUDENTS, keys(connection, students));
    }

    List<FoundOrder> toWithdraw(Connection connection, Collection<StudentId> students) throws SQLException {
        return read(connection, TO_WITHDRAW.formatted(toWithdrawRows(dialect)), keys(connection, students));
    }

    static String toWithdrawRows(Dialect dialect) {
        return TO_WITHDRAW_ROWS.formatted(dialect.using("mlegitymacja_order_to_withdraw"));
    }

    static Array keys(Connection connection, Collection<StudentId> students) throws SQLException {
        return connection.createArrayOf(
                "varchar", students.stream().map(StudentId::value).toArray());
    }

    List<FoundOrder> open(Connection connection, Semester semester, Optional<OrderId> after, int limit)
            throws SQLException {
        UUID last = after.map(OrderId::value).orElse(BEFORE_ALL);
        return read(connection, OPEN_PAGE, SemesterColumn.number(semester), last, limit);
    }

    List<FoundOrder> ofStatus(Connection connection, OrderStatus status, Optional<OrderId> before, int limit)
            throws SQLException {
        UUID first = before.map(OrderId::value).orElse(AFTER_ALL);
        String sql = STATUS_PAGE.formatted(statusPageRows(dialect, limit));
        return read(connection, sql, status.name(), first, status.name());
    }

    static String statusPageRows(Dialect dialect, int limit) {
        return STATUS_PAGE_ROWS.formatted(dialect.using("mlegitymacja_order_by_status"), limit);
    }

    List<FoundOrder> stuck(Connection connection, Optional<OrderId> after, int limit) throws SQLException {
        UUID last = after.map(OrderId::value).orElse(BEFORE_ALL);
        return read(connection, STUCK_PAGE.formatted(stuckPageRows(dialect, limit)), last);
    }

    static String stuckPageRows(Dialect dialect, int limit) {
        return STUCK_PAGE_ROWS.formatted(dialect.using("mlegitymacja_order_stuck_work"), limit);
    }

    /** Reads orders that a claim could not read. */
    List<FoundOrder> marked(Connection connection, Optional<OrderId> after, int limit) throws SQLException {
        UUID last = after.map(OrderId::value).orElse(BEFORE_ALL);
        return read(connection, MARKED_PAGE.formatted(markedPageRows(dialect, limit)), last);
    }

    static String markedPageRows(Dialect dialect, int limit) {
        return MARKED_PAGE_ROWS.formatted(dialect.using("mlegitymacja_order_unreadable"), limit);
    }

    private List<FoundOrder> read(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return OrderRows.read(rows, activations);
        }
    }

    private static String select(String orders, String sequence) {
        return """
                SELECT o.id, o.student, o.semester, o.ordered_at, o.ministry_id, o.valid_until, o.version,
                       o.status, o.submission_attempted, o.activation, o.activation_key, o.usable_until,
                       o.reason_code, o.reason_polish, o.reason_english,
                       o.due, o.not_before, o.attempts, o.last_claimed, o.unreadable_since,
                       o.stuck_code, o.stuck_polish, o.stuck_english, COALESCE(k.entries, 0) AS kept_entries,
                       h.seq, h.happened_at, h.event, h.actor, h.from_status, h.to_status, h.operator,
                       h.reason_code AS entry_reason_code, h.reason_polish AS entry_reason_polish,
                       h.reason_english AS entry_reason_english
                FROM %s AS o
                LEFT JOIN mlegitymacja_outbox AS k ON k.order_id = o.id
                LEFT JOIN mlegitymacja_order_history AS h ON h.order_id = o.id
                ORDER BY %s, h.seq
                """.formatted(orders, sequence);
    }
}
