package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
 * <p><b>Unreadable orders.</b> Whatever is wrong with the rows of an order concerns that order only, also if the key of
 * its activation is missing. The reason names the column and does not contain its value.
 *
 * <p><b>Kept changes.</b> After {@link #startKeepingChanges}, a change is kept in the transaction that stores it, with PostgreSQL
 * in the same statement. The table {@code mlegitymacja_outbox} has one row for each order with unconfirmed changes.
 *
 * <p><b>Waiting.</b> Unless the application has set limits of its own, a call waits for an answer of the database for at
 * most 2 minutes ({@link java.sql.Connection#setNetworkTimeout}). On PostgreSQL, a call that writes waits for at most 10
 * seconds for what another transaction has locked ({@code lock_timeout}); H2 has a limit in its URL ({@code
 * LOCK_TIMEOUT}). If PostgreSQL reports that it only reads, because it was demoted, the call closes this connection and
 * takes another one, up to four times.
 *
 * <p><b>Errors.</b> The message of an {@link InfrastructureException} contains the operation, the SQLState, and what is
 * safe of the driver's message: its first line if the SQLState belongs to a class in whose first line databases repeat no
 * values, otherwise only names of tables, columns and constraints. Its cause contains the class of the driver's
 * exception, the vendor code and the stack trace. If no connection could be made, the cause is the driver's own
 * exception. The exception is {@linkplain InfrastructureException#isRetryable retryable} unless the statement, its
 * values or a privilege is at fault (classes 22, 23 and 42).
 *
 * <p>The logger {@code io.github.mlegitymacja.jdbc.messages} logs the driver's whole exception on DEBUG. It <b>can contain
 * personal data and activation data</b>: switch it on only to search for a fault. A trigger of your own that raises
 * errors must not choose an SQLState of a class whose messages are shown if it puts values into the message.
 *
 * <p><b>Activation data.</b> An activation is overwritten with NULL when its codes expire or its order leaves <i>ready
 * for pick-up</i>.
 * Traces remain where the database keeps replaced data: with PostgreSQL in dead rows until VACUUM, in the write-ahead
 * log, in replicas and in backups; with H2 in old parts of the file until it is compacted. {@link ActivationEncryption}
 * makes these traces useless. A store that lacks a key leaves the orders that need it to other stores, and claims them only
 * when they have been due for a lease.
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
public final class JdbcOrderStore
        implements BatchOrderStore, ReportingOrderStore, ImportingOrderStore, OutboxOrderStore {

    private final Transactions transactions;
    private final OrderReading reading;
    private final OrderWriting writing;
    private final OrderSaves saves;
    private final OrderClaims claims;
    private final OrderOutbox outbox;
    private final OrderReports reports;

    private JdbcOrderStore(
            DataSource dataSource, Dialect dialect, Optional<ActivationEncryption> encryption, WaitLimits limits) {
        var activations = new ActivationColumns(encryption);
        this.transactions = new Transactions(dataSource, dialect, limits);
        this.reading = new OrderReading(activations, dialect);
        this.writing = dialect.writing(new ChangingColumns(activations), limits);
        this.saves = new OrderSaves(transactions, reading, writing);
        var marks = new UnreadableMarks(writing.locks);
        this.claims = new OrderClaims(reading, marks, writing.locks);
        this.outbox = new OrderOutbox(transactions, reading, marks, writing.locks);
        this.reports = new OrderReports(transactions, reading);
    }

    /**
     * Creates a store that does not encrypt activation data.
     *
     * @param dataSource the database, with the schema in place
     * @return the store
     * @throws NullPointerException if {@code dataSource} is null
     * @throws UnusableDatabaseException if the server only reads, has another encoding than UTF8, or refuses the role a
     *     privilege
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
     * @throws UnusableDatabaseException if the server only reads, has another encoding than UTF8, or refuses the role a
     *     privilege
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
     * @throws UnusableDatabaseException if the server only reads, has another encoding than UTF8, or refuses the role a
     *     privilege
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot be reached, or is H2 and the user lacks the right ADMIN
     */
    public static JdbcOrderStore on(DataSource dataSource, Dialect dialect, Optional<ActivationEncryption> encryption) {
        return on(dataSource, dialect, encryption, WaitLimits.STANDARD);
    }

    static JdbcOrderStore on(
            DataSource dataSource, Dialect dialect, Optional<ActivationEncryption> encryption, WaitLimits limits) {
        Objects.requireNonNull(encryption, "encryption");
        dialect.refusal(new Transactions(dataSource, dialect, limits)).ifPresent(refusal -> {
            throw refusal;
        });
        OrderSchema.on(dataSource, dialect).verify();
        return new JdbcOrderStore(dataSource, dialect, encryption, limits);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Objects.requireNonNull(id, "id");
        return transactions
                .read("reading an order", connection -> reading.byId(connection, id))
                .map(FoundOrder::orElseThrow);
    }

    @Override
    public StoredOrders ordersOf(StudentId student) {
        Objects.requireNonNull(student, "student");
        return read("reading a student's orders", connection -> reading.ofStudent(connection, student));
    }

    @Override
    public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        Set<StudentId> keys = Set.copyOf(students);
        return FoundOrder.byStudent(
                keys,
                transactions.read("reading students' orders", connection -> reading.ofStudents(connection, keys)));
    }

    @Override
    public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        Set<StudentId> keys = Set.copyOf(students);
        return FoundOrder.byStudent(
                keys,
                transactions.read("reading orders to withdraw", connection -> reading.toWithdraw(connection, keys)));
    }

    private StoredOrders read(String name, Transactions.Work<List<FoundOrder>> work) {
        return FoundOrder.stored(transactions.read(name, work));
    }

    @Override
    public SaveResult create(Order order) {
        return saves.create(order);
    }

    @Override
    public List<ImportResult> importAll(List<Order> orders) {
        return saves.importAll(orders);
    }

    @Override
    public SaveResult update(Order order) {
        return updateAll(List.of(order)).get(0);
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        return saves.updateAll(orders);
    }

    @Override
    public StoredOrders claim(Claim claim) {
        Objects.requireNonNull(claim, "claim");
        return FoundOrder.stored(transactions.run(
                Extent.SEVERAL_STATEMENTS, "claiming orders", connection -> claims.claim(connection, claim)));
    }

    @Override
    public void advance(OrderId order, Instant notBefore) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(notBefore, "notBefore");
        transactions.runStatement("advancing an order", connection -> claims.advance(connection, order, notBefore));
    }

    @Override
    public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
        Set<StudentId> keys = Set.copyOf(students);
        Objects.requireNonNull(notBefore, "notBefore");
        transactions.run(
                Extent.SEVERAL_STATEMENTS,
                "advancing submissions",
                connection -> claims.advanceSubmissions(connection, keys, notBefore));
    }

    @Override
    public int advanceClaimedAfter(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return transactions.run(
                Extent.SEVERAL_STATEMENTS,
                "advancing orders",
                connection -> claims.advanceClaimedAfter(connection, instant));
    }

    @Override
    public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        Objects.requireNonNull(semester, "semester");
        Objects.requireNonNull(after, "after");
        Arguments.requirePositive(limit);
        return read("reading open orders", connection -> reading.open(connection, semester, after, limit));
    }

    @Override
    public StoredOrders ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(before, "before");
        Arguments.requirePositive(limit);
        return read("reading orders of a status", connection -> reading.ofStatus(connection, status, before, limit));
    }

    @Override
    public StoredOrders stuckOrders(Optional<OrderId> after, int limit) {
        Objects.requireNonNull(after, "after");
        Arguments.requirePositive(limit);
        return read("reading stuck orders", connection -> reading.stuck(connection, after, limit));
    }

    @Override
    public List<UnreadableOrder> unreadableOrders(Optional<OrderId> after, int limit) {
        Objects.requireNonNull(after, "after");
        Arguments.requirePositive(limit);
        return reports.unreadable(after, limit);
    }

    @Override
    public OrdersInTrouble countTrouble() {
        return reports.countTrouble();
    }

    @Override
    public Map<OrderStatus, Long> countByStatus() {
        return reports.countByStatus();
    }

    @Override
    public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        return reports.countByDay(Objects.requireNonNull(since, "since"));
    }

    @Override
    public Map<DueTask, Instant> earliestDue() {
        return reports.earliestDue();
    }

    @Override
    public int erase(StudentId student) {
        Objects.requireNonNull(student, "student");
        return transactions.runStatement("erasing a student", connection -> writing.erase(connection, student));
    }

    @Override
    public int eraseExpired(LocalDate before, int limit) {
        Objects.requireNonNull(before, "before");
        Arguments.requirePositive(limit);
        return transactions.run(
                Extent.SEVERAL_STATEMENTS,
                "erasing expired orders",
                connection -> writing.eraseExpired(connection, before, limit));
    }

    @Override
    public void startKeepingChanges() {
        writing.startKeepingChanges();
    }

    @Override
    public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
        Objects.requireNonNull(now, "now");
        Arguments.require(!lease.isNegative() && !lease.isZero(), "lease is " + lease + ", must be positive");
        Arguments.requirePositive(limit);
        return outbox.claim(now, lease, limit);
    }

    @Override
    public void confirm(Instant claimed, List<Delivery> deliveries) {
        Objects.requireNonNull(claimed, "claimed");
        Arguments.requireDistinct(deliveries.stream().map(Delivery::order).toList());
        outbox.confirm(claimed, deliveries);
    }

    @Override
    public Optional<Instant> oldestKeptSince() {
        return outbox.oldest();
    }
}
