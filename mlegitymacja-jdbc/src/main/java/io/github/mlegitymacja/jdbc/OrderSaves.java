package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores new and changed orders, and says what became of each. */
final class OrderSaves {

    private final Transactions transactions;
    private final OrderReading reading;
    private final OrderWriting writing;

    OrderSaves(Transactions transactions, OrderReading reading, OrderWriting writing) {
        this.transactions = transactions;
        this.reading = reading;
        this.writing = writing;
    }

    SaveResult create(Order order) {
        Arguments.require(order.version() == 0, "version is " + order.version() + ", must be 0");
        Arguments.require(order.isOpen(), "order is closed");
        boolean created = transactions.run(
                writing.extent(), "creating an order", connection -> writing.insert(connection, order));
        Arguments.require(created || stored(List.of(order)).isEmpty(), "order " + order.id() + " is stored already");
        return created ? new SaveResult.Saved(order.withVersion(1)) : new SaveResult.Conflict();
    }

    List<ImportResult> importAll(List<Order> orders) {
        orders.forEach(
                order -> Arguments.require(order.version() == 0, "version is " + order.version() + ", must be 0"));
        var sorted = sortedById(orders);
        if (sorted.isEmpty()) {
            return List.of();
        }
        Set<UUID> imported = transactions.run(
                writing.extent(), "importing orders", connection -> writing.insertAll(connection, sorted));
        var others = sorted.stream()
                .filter(order -> !imported.contains(order.id().value()))
                .toList();
        Set<UUID> stored = others.isEmpty() ? Set.of() : stored(others);
        return orders.stream()
                .map(order -> importResult(order.id().value(), imported, stored))
                .toList();
    }

    private static ImportResult importResult(UUID id, Set<UUID> imported, Set<UUID> stored) {
        if (imported.contains(id)) {
            return ImportResult.IMPORTED;
        }
        return stored.contains(id) ? ImportResult.ALREADY_STORED : ImportResult.OPEN_ORDER_EXISTS;
    }

    private Set<UUID> stored(List<Order> orders) {
        var ids = orders.stream().map(order -> order.id().value()).toList();
        return transactions.read("looking for orders", connection -> reading.stored(connection, ids));
    }

    List<SaveResult> updateAll(List<Order> orders) {
        orders.forEach(order -> Arguments.require(order.version() != 0, "version is 0, the order was never stored"));
        var sorted = sortedById(orders);
        Set<UUID> stored = sorted.isEmpty()
                ? Set.of()
                : transactions.run(
                        writing.extent(), "storing orders", connection -> writing.replace(connection, sorted));
        return orders.stream().map(order -> result(order, stored)).toList();
    }

    /** Every call locks rows in the sequence of their ids: this prevents deadlocks. */
    private static List<Order> sortedById(List<Order> orders) {
        Arguments.requireDistinct(orders.stream().map(Order::id).toList());
        return orders.stream().sorted(Comparator.comparing(Order::id)).toList();
    }

    private static SaveResult result(Order order, Set<UUID> stored) {
        return stored.contains(order.id().value())
                ? new SaveResult.Saved(order.withVersion(order.version() + 1))
                : new SaveResult.Conflict();
    }
}
