package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final String OPEN_PAGE =
            select("(SELECT * FROM mlegitymacja_order WHERE open_semester = ? AND id > ? ORDER BY id LIMIT ?)", "o.id");
    private static final String STATUS_PAGE = select("(%s)", "o.id DESC");

    /** The limit is part of the text: with a parameter, PostgreSQL could choose a plan that sorts the whole table. */
    static final String STATUS_PAGE_ROWS =
            "SELECT * FROM mlegitymacja_order WHERE status = ? AND id < ? ORDER BY id DESC LIMIT %d";

    private static final String COUNT_BY_DAY = """
            SELECT %s AS ordered_on, status, count(*) FROM mlegitymacja_order WHERE ordered_at >= ?
            GROUP BY ordered_on, status
            """;
    private static final String COUNT = "SELECT status, count(*) FROM mlegitymacja_order GROUP BY status";

    /** Without GROUP BY, because each minimum is then the first entry of its task in the index. */
    static final String EARLIEST_DUE = Stream.of(DueTask.values())
            .map("SELECT '%1$s', min(not_before) FROM mlegitymacja_order WHERE due = '%1$s'"::formatted)
            .collect(Collectors.joining(" UNION ALL "));

    private final ActivationColumns activations;
    private final Dialect dialect;

    OrderReading(ActivationColumns activations, Dialect dialect) {
        this.activations = activations;
        this.dialect = dialect;
    }

    Optional<Order> byId(Connection connection, OrderId id) throws SQLException {
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

    List<Order> byIds(Connection connection, Collection<UUID> ids) throws SQLException {
        return read(connection, BY_IDS, connection.createArrayOf("uuid", ids.toArray()));
    }

    List<Order> ofStudent(Connection connection, StudentId student) throws SQLException {
        return read(connection, OF_STUDENT, student.value());
    }

    List<Order> ofStudents(Connection connection, Collection<StudentId> students) throws SQLException {
        Object[] keys = students.stream().map(StudentId::value).toArray();
        return read(connection, OF_STUDENTS, connection.createArrayOf("varchar", keys));
    }

    List<Order> open(Connection connection, Semester semester, Optional<OrderId> after, int limit) throws SQLException {
        UUID last = after.map(OrderId::value).orElse(BEFORE_ALL);
        return read(connection, OPEN_PAGE, SemesterColumn.number(semester), last, limit);
    }

    List<Order> ofStatus(Connection connection, OrderStatus status, Optional<OrderId> before, int limit)
            throws SQLException {
        UUID first = before.map(OrderId::value).orElse(AFTER_ALL);
        String sql = STATUS_PAGE.formatted(STATUS_PAGE_ROWS.formatted(limit));
        return read(connection, sql, status.name(), first);
    }

    Map<OrderStatus, Long> countByStatus(Connection connection) throws SQLException {
        Map<OrderStatus, Long> counts = noneOfEach();
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(OrderStatus.valueOf(rows.getString(1)), rows.getLong(2));
            }
        }
        return counts;
    }

    SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(Connection connection, LocalDate since)
            throws SQLException {
        var counts = new TreeMap<LocalDate, Map<OrderStatus, Long>>();
        OffsetDateTime midnight = since.atStartOfDay(Semester.WARSAW).toOffsetDateTime();
        String sql = COUNT_BY_DAY.formatted(dialect.dayOf("ordered_at", Semester.WARSAW));
        try (PreparedStatement statement = Parameters.prepare(connection, sql, midnight);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.computeIfAbsent(rows.getObject(1, LocalDate.class), day -> noneOfEach())
                        .put(OrderStatus.valueOf(rows.getString(2)), rows.getLong(3));
            }
        }
        return counts;
    }

    Map<DueTask, Instant> earliestDue(Connection connection) throws SQLException {
        var earliest = new EnumMap<DueTask, Instant>(DueTask.class);
        try (PreparedStatement statement = connection.prepareStatement(EARLIEST_DUE);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                OffsetDateTime first = rows.getObject(2, OffsetDateTime.class);
                if (first != null) {
                    earliest.put(DueTask.valueOf(rows.getString(1)), first.toInstant());
                }
            }
        }
        return earliest;
    }

    private static Map<OrderStatus, Long> noneOfEach() {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }

    private List<Order> read(Connection connection, String sql, Object... parameters) throws SQLException {
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
                       o.due, o.not_before, o.attempts, o.last_claimed,
                       h.happened_at, h.event, h.actor, h.from_status, h.to_status, h.operator,
                       h.reason_code AS entry_reason_code, h.reason_polish AS entry_reason_polish,
                       h.reason_english AS entry_reason_english
                FROM %s AS o LEFT JOIN mlegitymacja_order_history AS h ON h.order_id = o.id
                ORDER BY %s, h.seq
                """.formatted(orders, sequence);
    }
}
