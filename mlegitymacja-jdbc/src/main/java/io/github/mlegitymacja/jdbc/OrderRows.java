package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads orders from joined rows, which repeat the order for each entry of its history. What is wrong with the rows of
 * one order concerns that order only.
 */
final class OrderRows {

    private final ResultSet rows;
    private final OrderParts parts;
    private boolean more;

    private OrderRows(ResultSet rows, ActivationColumns activations) {
        this.rows = rows;
        this.parts = new OrderParts(new Row(rows), activations);
    }

    /** Reads all rows. The rows of one order must follow each other in the sequence of its history. */
    static List<FoundOrder> read(ResultSet rows, ActivationColumns activations) throws SQLException {
        var reader = new OrderRows(rows, activations);
        var found = new ArrayList<FoundOrder>();
        reader.more = rows.next();
        while (reader.more) {
            found.add(reader.next());
        }
        return found;
    }

    /** Reads the rows of one order, and moves to the first row of the next one. */
    private FoundOrder next() throws SQLException {
        OrderId id = id();
        var student = Optional.ofNullable(rows.getString("student"));
        var markedSince = parts.markedSince();
        try {
            return new FoundOrder(id, student, Optional.of(order(id)), "", markedSince);
        } catch (UnreadableDataException e) {
            while (isAt(id)) {
                more = rows.next();
            }
            return new FoundOrder(id, student, Optional.empty(), e.reason(), markedSince);
        }
    }

    private Order order(OrderId id) throws SQLException, UnreadableDataException {
        Order.Builder envelope = parts.envelope(id);
        int keptEntries = parts.keptEntries();
        var history = new ArrayList<HistoryEntry>();
        while (isAt(id)) {
            parts.entry(history.size()).ifPresent(history::add);
            more = rows.next();
        }
        if (history.size() < keptEntries) {
            throw new UnreadableDataException("history has no entry " + history.size());
        }
        return Row.converted(() -> envelope.history(history).build(), "status, due and history do not fit together");
    }

    private boolean isAt(OrderId id) throws SQLException {
        return more && id.equals(id());
    }

    private OrderId id() throws SQLException {
        return new OrderId(rows.getObject("id", UUID.class));
    }
}
