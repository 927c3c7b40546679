package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps orders in PostgreSQL, which any number of nodes may share, or in H2 embedded in this process.
 *
 * <p>The tables have to be there: see {@link OrderSchema}. Every call takes one connection at a time from the {@code
 * DataSource}, for a short transaction, and hands it back as it came; use a pool, whose connections all come with the same
 * isolation, and not one whose connections belong to a transaction of the caller's (Spring's {@code
 * TransactionAwareDataSourceProxy}, JTA), for the store commits by itself. A call for n orders takes as many statements as a call for one. The database enforces the rules of an order,
 * too: one open order for a student, and nothing stored that a status does not have.
 *
 * <p>On errors the SPI's exception tells the operation and the SQLState. Its cause tells the driver's exception class,
 * vendor code and stack trace, but not the driver's message, in which databases repeat values. (Where no connection could be
 * made, it is the original exception.)
 *
 * <p>An activation is overwritten with NULL when its order leaves <i>ready for pick-up</i>. Traces of it outlive that
 * where databases keep what they replace: in PostgreSQL in dead rows until VACUUM, in the write-ahead log, in replicas
 * and backups; in H2 in old parts of the file until it is compacted. Use {@link ActivationEncryption} to make them
 * worthless. Durability is the database's: with PostgreSQL's {@code synchronous_commit} off, or H2's {@code WRITE_DELAY}
 * other than 0 (to which H2's script sets it), orders can be lost when a process is killed.
 *
 * <p>Moments are kept from the year 1 to the year 9999. Thread-safe.
 */
public final class JdbcOrderStore implements BatchOrderStore, ReportingOrderStore {

    private final Transactions transactions;
    private final OrderReading reading;
    private final OrderWriting writing;

    private JdbcOrderStore(DataSource dataSource, Dialect dialect, Optional<ActivationEncryption> encryption) {
        var activations = new ActivationColumns(encryption);
        this.transactions = new Transactions(dataSource);
        this.reading = new OrderReading(activations, dialect);
        this.writing = dialect.writing(new ChangingColumns(activations));
    }

    /**
     * A store that keeps activation data as it is.
     *
     * @param dataSource the database, with the schema in place
     * @return the store
     * @throws NullPointerException if {@code dataSource} is null
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot be reached, or is neither PostgreSQL nor H2
     */
    public static JdbcOrderStore on(DataSource dataSource) {
        return on(dataSource, Dialect.of(dataSource), Optional.empty());
    }

    /**
     * A store that encrypts activation data.
     *
     * @param dataSource the database, with the schema in place
     * @param encryption the keys
     * @return the store
     * @throws NullPointerException if an argument is null
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot be reached, or is neither PostgreSQL nor H2
     */
    public static JdbcOrderStore on(DataSource dataSource, ActivationEncryption encryption) {
        return on(dataSource, Dialect.of(dataSource), Optional.of(encryption));
    }

    /**
     * A store in a database of a known dialect, for databases that speak it under another name.
     *
     * @param dataSource the database, with the schema in place
     * @param dialect its dialect
     * @param encryption the keys, or empty to keep activation data as it is
     * @return the store
     * @throws NullPointerException if an argument is null
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot be reached
     */
    public static JdbcOrderStore on(DataSource dataSource, Dialect dialect, Optional<ActivationEncryption> encryption) {
        Objects.requireNonNull(encryption, "encryption");
        OrderSchema.in(dataSource, dialect).verify();
        return new JdbcOrderStore(dataSource, dialect, encryption);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Objects.requireNonNull(id, "id");
        return transactions.runStatement("reading an order", connection -> reading.byId(connection, id));
    }

    @Override
    public List<Order> ordersOf(StudentId student) {
        Objects.requireNonNull(student, "student");
        return transactions.runStatement(
                "reading a student's orders", connection -> reading.ofStudent(connection, student));
    }

    @Override
    public Map<StudentId, List<Order>> ordersOf(Set<StudentId> students) {
        Map<StudentId, List<Order>> found = new LinkedHashMap<>();
        students.forEach(student -> found.put(student, new ArrayList<>()));
        transactions
                .runStatement("reading students' orders", connection -> reading.ofStudents(connection, found.keySet()))
                .forEach(order -> found.computeIfAbsent(order.student(), student -> new ArrayList<>())
                        .add(order));
        return found;
    }

    @Override
    public SaveResult create(Order order) {
        require(order.version() == 0, "version is " + order.version() + ", must be 0");
        require(order.isOpen(), "order is closed");
        boolean created = transactions.run(
                writing.extent(), "creating an order", connection -> writing.insert(connection, order));
        require(created || !isStored(order.id()), "order " + order.id() + " is stored already");
        return created ? new SaveResult.Saved(order.withVersion(1)) : new SaveResult.Conflict();
    }

    private boolean isStored(OrderId id) {
        return transactions.runStatement("creating an order", connection -> reading.isStored(connection, id));
    }

    @Override
    public SaveResult update(Order order) {
        return updateAll(List.of(order)).get(0);
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        var ids = new HashSet<OrderId>();
        for (Order order : orders) {
            require(order.version() != 0, "version is 0, the order was never stored");
            require(ids.add(order.id()), "order " + order.id() + " occurs twice");
        }
        // Whoever locks several rows locks them in this sequence, and so nobody waits in a ring.
        var sorted = orders.stream().sorted(Comparator.comparing(Order::id)).toList();
        Set<UUID> stored = sorted.isEmpty()
                ? Set.of()
                : transactions.run(
                        writing.extent(), "storing orders", connection -> writing.replace(connection, sorted));
        return orders.stream().map(order -> result(order, stored)).toList();
    }

    private static SaveResult result(Order order, Set<UUID> stored) {
        return stored.contains(order.id().value())
                ? new SaveResult.Saved(order.withVersion(order.version() + 1))
                : new SaveResult.Conflict();
    }

    @Override
    public List<Order> claim(Claim claim) {
        Objects.requireNonNull(claim, "claim");
        return transactions.run(Extent.SEVERAL_STATEMENTS, "claiming orders", connection -> claim(connection, claim));
    }

    /** Reads the orders once they are locked: before, others could still change them. */
    private List<Order> claim(Connection connection, Claim claim) throws SQLException {
        List<UUID> ids = writing.lease(connection, claim);
        Map<UUID, Order> orders = new HashMap<>();
        reading.byIds(connection, ids).forEach(order -> orders.put(order.id().value(), order));
        return ids.stream().map(orders::get).toList();
    }

    @Override
    public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
        Objects.requireNonNull(semester, "semester");
        Objects.requireNonNull(after, "after");
        require(limit > 0, "limit is " + limit + ", must be positive");
        return transactions.runStatement(
                "reading open orders", connection -> reading.open(connection, semester, after, limit));
    }

    @Override
    public Map<OrderStatus, Long> countByStatus() {
        return transactions.runStatement("counting orders", reading::countByStatus);
    }

    @Override
    public List<Order> ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(before, "before");
        require(limit > 0, "limit is " + limit + ", must be positive");
        return transactions.runStatement(
                "reading orders of a status", connection -> reading.ofStatus(connection, status, before, limit));
    }

    @Override
    public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        Objects.requireNonNull(since, "since");
        return transactions.runStatement("counting orders by day", connection -> reading.countByDay(connection, since));
    }

    @Override
    public Map<DueTask, Instant> earliestDue() {
        return transactions.runStatement("reading the earliest due work", reading::earliestDue);
    }

    @Override
    public int erase(StudentId student) {
        Objects.requireNonNull(student, "student");
        return transactions.runStatement("erasing a student", connection -> writing.erase(connection, student));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
