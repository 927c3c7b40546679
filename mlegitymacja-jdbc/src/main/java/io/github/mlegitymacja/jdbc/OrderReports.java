package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and lists orders for clerks and monitoring. */
final class OrderReports {

    /** Before the first order. */
    private static final LocalDate ALL_DAYS = LocalDate.of(1, 1, 1);

    /**
     * Both halves read nothing but an index: that of settled orders, in its sequence, and that of due work.
     *
     * <p>Grouped like the index, because PostgreSQL takes half as long for that as for a hash table. So a day and a status can
     * occur several times.
     */
    static final String COUNT_BY_DAY = """
            SELECT ordered_on, status, count(*) FROM mlegitymacja_order
            WHERE due IS NULL AND ordered_on >= ? GROUP BY valid_until, ordered_on, status
            UNION ALL
            SELECT ordered_on, status, count(*) FROM mlegitymacja_order
            WHERE due IS NOT NULL AND ordered_on >= ? GROUP BY ordered_on, status
            """;

    /** Without GROUP BY, because each minimum is then the first entry of its task in the index. */
    static final String EARLIEST_DUE = Stream.of(DueTask.values())
            .map("SELECT '%1$s', min(not_before) FROM mlegitymacja_order WHERE due = '%1$s'"::formatted)
            .collect(Collectors.joining(" UNION ALL "));

    /** Compared with values instead of with NULL, because H2 uses an index for that only. */
    static final String COUNT_TROUBLE = """
            SELECT (SELECT count(*) FROM mlegitymacja_order WHERE stuck_code > ''),
                   (SELECT count(*) FROM mlegitymacja_order
                    WHERE unreadable_since > TIMESTAMP WITH TIME ZONE '0001-01-01 00:00:00+00')
            """;

    private final Transactions transactions;
    private final OrderReading reading;

    OrderReports(Transactions transactions, OrderReading reading) {
        this.transactions = transactions;
        this.reading = reading;
    }

    /** Lists marked orders page by page: those that were repaired since are left out, and others follow. */
    List<UnreadableOrder> unreadable(Optional<OrderId> after, int limit) {
        var unreadable = new ArrayList<UnreadableOrder>();
        Optional<OrderId> last = after;
        List<FoundOrder> page;
        do {
            Optional<OrderId> previous = last;
            page = transactions.read(
                    "reading unreadable orders", connection -> reading.marked(connection, previous, limit));
            unreadable.addAll(FoundOrder.unreadable(page));
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == limit && unreadable.size() < limit);
        return List.copyOf(unreadable.subList(0, Math.min(limit, unreadable.size())));
    }

    OrdersInTrouble countTrouble() {
        return transactions.read("counting orders in trouble", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(COUNT_TROUBLE);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new OrdersInTrouble(rows.getLong(1), rows.getLong(2));
            }
        });
    }

    Map<OrderStatus, Long> countByStatus() {
        Map<OrderStatus, Long> counts = noneOfEach();
        countByDay(ALL_DAYS)
                .values()
                .forEach(day -> day.forEach((status, count) -> counts.merge(status, count, Long::sum)));
        return counts;
    }

    SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        return transactions.read("counting orders", connection -> countByDay(connection, since));
    }

    private static SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(Connection connection, LocalDate since)
            throws SQLException {
        var counts = new TreeMap<LocalDate, Map<OrderStatus, Long>>();
        try (PreparedStatement statement = Parameters.prepare(connection, COUNT_BY_DAY, since, since);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                add(counts.computeIfAbsent(rows.getObject(1, LocalDate.class), day -> noneOfEach()), rows);
            }
        }
        return counts;
    }

    Map<DueTask, Instant> earliestDue() {
        return transactions.read("reading the earliest due work", OrderReports::earliestDue);
    }

    private static Map<DueTask, Instant> earliestDue(Connection connection) throws SQLException {
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

    /** A status that nobody knows belongs to an unreadable order. */
    private static void add(Map<OrderStatus, Long> counts, ResultSet row) throws SQLException {
        String name = row.getString(2);
        long count = row.getLong(3);
        counts.replaceAll((status, before) -> status.name().equals(name) ? Long.valueOf(before + count) : before);
    }

    private static Map<OrderStatus, Long> noneOfEach() {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }
}
