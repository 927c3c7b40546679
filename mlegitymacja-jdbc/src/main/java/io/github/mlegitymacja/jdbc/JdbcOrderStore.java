package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
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
 * Stores orders in PostgreSQL, which any number of nodes may share, or in H2, embedded in this process.
 *
 * <pre>{@code
 * OrderSchema.on(dataSource).createIfMissing();   // or run the scripts with Flyway: see OrderSchema
 * JdbcOrderStore store = JdbcOrderStore.on(dataSource);
 * }</pre>
 *
 * <p><b>Connections.</b> Every call takes one connection at a time from the {@code DataSource}, runs a short
 * transaction and returns the connection in its original state. Use a connection pool whose connections all have the
 * same isolation level. The store commits by itself: do not pass a {@code DataSource} whose connections belong to a
 * transaction of the caller (Spring's {@code TransactionAwareDataSourceProxy}, JTA). A call for many orders takes as
 * many SQL statements as a call for one order.
 *
 * <p><b>Rules.</b> The database also enforces the rules of an order: at most one open order per student, and no value
 * that the order's status does not have.
 *
 * <p><b>Errors.</b> The message of an {@link InfrastructureException} contains the operation and the SQLState. Its
 * cause contains the class of the driver's exception, the vendor code and the stack trace, but not the driver's
 * message, because databases repeat values in messages. If no connection could be made, the cause is the driver's own
 * exception.
 *
 * <p><b>Activation data.</b> An activation is overwritten with NULL when its codes expire or its order leaves <i>ready
 * for pick-up</i>.
 * Traces remain where the database keeps replaced data: with PostgreSQL in dead rows until VACUUM, in the write-ahead
 * log, in replicas and in backups; with H2 in old parts of the file until it is compacted. {@link ActivationEncryption}
 * makes these traces useless.
 *
 * <p><b>Durability.</b> What a call has stored is still there if the process is killed. PostgreSQL can lose it in a
 * crash of the server if {@code synchronous_commit} is off. H2 writes it to its file before the call returns; this
 * needs H2's right ADMIN and no setting in the URL.
 *
 * <p><b>Threads.</b> On H2, calls do their work on daemon threads, because an interrupt during a write would close H2's
 * file for the whole process. The calling thread waits; if it is interrupted, it still is after the call.
 *
 * <p>Instants can be stored from the year 1 to the year 9999. Thread-safe.
 */
public final class JdbcOrderStore implements BatchOrderStore, ReportingOrderStore, ImportingOrderStore {

    private final Transactions transactions;
    private final OrderReading reading;
    private final OrderWriting writing;

    private JdbcOrderStore(DataSource dataSource, Dialect dialect, Optional<ActivationEncryption> encryption) {
        var activations = new ActivationColumns(encryption);
        this.transactions = new Transactions(dataSource, dialect);
        this.reading = new OrderReading(activations, dialect);
        this.writing = dialect.writing(new ChangingColumns(activations));
    }

    /**
     * Creates a store that does not encrypt activation data.
     *
     * @param dataSource the database, with the schema in place
     * @return the store
     * @throws NullPointerException if {@code dataSource} is null
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot be reached, is neither PostgreSQL nor H2, or is H2 and the
     *     user lacks the right ADMIN
     */
    public static JdbcOrderStore on(DataSource dataSource) {
        return on(dataSource, Dialect.of(dataSource), Optional.empty());
    }

    /**
     * Creates a store that encrypts activation data.
     *
     * @param dataSource the database, with the schema in place
     * @param encryption the keys
     * @return the store
     * @throws NullPointerException if an argument is null
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot be reached, is neither PostgreSQL nor H2, or is H2 and the
     *     user lacks the right ADMIN
     */
    public static JdbcOrderStore on(DataSource dataSource, ActivationEncryption encryption) {
        return on(dataSource, Dialect.of(dataSource), Optional.of(encryption));
    }

    /**
     * Creates a store for a database of a known dialect. Use it if the database reports another product name.
     *
     * @param dataSource the database, with the schema in place
     * @param dialect its dialect
     * @param encryption the keys, or empty to store activation data without encryption
     * @return the store
     * @throws NullPointerException if an argument is null
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot be reached, or is H2 and the user lacks the right ADMIN
     */
    public static JdbcOrderStore on(DataSource dataSource, Dialect dialect, Optional<ActivationEncryption> encryption) {
        Objects.requireNonNull(encryption, "encryption");
        OrderSchema.on(dataSource, dialect).verify();
        return new JdbcOrderStore(dataSource, dialect, encryption);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Objects.requireNonNull(id, "id");
        return transactions.read("reading an order", connection -> reading.byId(connection, id));
    }

    @Override
    public List<Order> ordersOf(StudentId student) {
        Objects.requireNonNull(student, "student");
        return transactions.read("reading a student's orders", connection -> reading.ofStudent(connection, student));
    }

    @Override
    public Map<StudentId, List<Order>> ordersOf(Set<StudentId> students) {
        Map<StudentId, List<Order>> found = new LinkedHashMap<>();
        students.forEach(student -> found.put(student, new ArrayList<>()));
        transactions
                .read("reading students' orders", connection -> reading.ofStudents(connection, found.keySet()))
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
        require(created || stored(List.of(order)).isEmpty(), "order " + order.id() + " is stored already");
        return created ? new SaveResult.Saved(order.withVersion(1)) : new SaveResult.Conflict();
    }

    @Override
    public List<ImportResult> importAll(List<Order> orders) {
        orders.forEach(order -> require(order.version() == 0, "version is " + order.version() + ", must be 0"));
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

    @Override
    public SaveResult update(Order order) {
        return updateAll(List.of(order)).get(0);
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        orders.forEach(order -> require(order.version() != 0, "version is 0, the order was never stored"));
        var sorted = sortedById(orders);
        Set<UUID> stored = sorted.isEmpty()
                ? Set.of()
                : transactions.run(
                        writing.extent(), "storing orders", connection -> writing.replace(connection, sorted));
        return orders.stream().map(order -> result(order, stored)).toList();
    }

    /** Every call locks rows in the sequence of their ids: this prevents deadlocks. */
    private static List<Order> sortedById(List<Order> orders) {
        var ids = new HashSet<OrderId>();
        orders.forEach(order -> require(ids.add(order.id()), "order " + order.id() + " occurs twice"));
        return orders.stream().sorted(Comparator.comparing(Order::id)).toList();
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

    /** Reads the orders after locking them: before that, other nodes could still change them. */
    private List<Order> claim(Connection connection, Claim claim) throws SQLException {
        List<UUID> ids = writing.lease(connection, claim);
        Map<UUID, Order> orders = new HashMap<>();
        reading.byIds(connection, ids).forEach(order -> orders.put(order.id().value(), order));
        return ids.stream().map(orders::get).toList();
    }

    @Override
    public void advance(OrderId order, Instant notBefore) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(notBefore, "notBefore");
        transactions.runStatement("advancing an order", connection -> writing.advance(connection, order, notBefore));
    }

    @Override
    public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
        Objects.requireNonNull(semester, "semester");
        Objects.requireNonNull(after, "after");
        require(limit > 0, "limit is " + limit + ", must be positive");
        return transactions.read("reading open orders", connection -> reading.open(connection, semester, after, limit));
    }

    @Override
    public Map<OrderStatus, Long> countByStatus() {
        return transactions.read("counting orders", reading::countByStatus);
    }

    @Override
    public List<Order> ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(before, "before");
        require(limit > 0, "limit is " + limit + ", must be positive");
        return transactions.read(
                "reading orders of a status", connection -> reading.ofStatus(connection, status, before, limit));
    }

    @Override
    public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        Objects.requireNonNull(since, "since");
        return transactions.read("counting orders by day", connection -> reading.countByDay(connection, since));
    }

    @Override
    public Map<DueTask, Instant> earliestDue() {
        return transactions.read("reading the earliest due work", reading::earliestDue);
    }

    @Override
    public int erase(StudentId student) {
        Objects.requireNonNull(student, "student");
        return transactions.runStatement("erasing a student", connection -> writing.erase(connection, student));
    }

    @Override
    public int eraseExpired(LocalDate before, int limit) {
        Objects.requireNonNull(before, "before");
        require(limit > 0, "limit is " + limit + ", must be positive");
        return transactions.run(
                Extent.SEVERAL_STATEMENTS,
                "erasing expired orders",
                connection -> writing.eraseExpired(connection, before, limit));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
