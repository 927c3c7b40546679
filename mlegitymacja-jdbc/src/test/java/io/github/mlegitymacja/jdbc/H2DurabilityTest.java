package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.testsupport.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a call has stored is in H2's file when the call returns. A killed process leaves its file as it is at that
 * moment: each test copies the file while it is open, and reads the copy.
 */
class H2DurabilityTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    private int copies;
    private Connection idle;
    private JdbcOrderStore store;

    /** Opens the file for the second time: H2 does not apply then what it was told about its write delay before. */
    @BeforeEach
    void open() throws SQLException {
        OrderSchema.on(file("orders", "")).createIfMissing();
        idle = file("orders", "").getConnection();
        idle.setAutoCommit(false);
        TestDatabase.execute(idle, "UPDATE mlegitymacja_schema SET version = version");
        store = JdbcOrderStore.on(file("orders", ""));
    }

    @AfterEach
    void close() throws SQLException {
        idle.close();
    }

    @Test
    void a_placed_order_is_in_the_file() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Order placed = SampleOrders.saved(store.create(SampleOrders.placed(i)));

            assertEquals(Optional.of(placed), inFile(placed));
        }
    }

    @Test
    void a_changed_order_is_in_the_file() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Order placed = SampleOrders.saved(store.create(SampleOrders.placed(i)));
            Order submitted = SampleOrders.saved(store.update(SampleOrders.submitted(placed)));

            assertEquals(Optional.of(submitted), inFile(placed));
        }
    }

    @Test
    void a_claimed_order_is_in_the_file() throws Exception {
        Order placed = SampleOrders.saved(store.create(SampleOrders.placed(1)));

        var claim = Claim.of(DueTask.SUBMIT, Samples.FIRST_OF_OCTOBER, Duration.ofMinutes(1), 1);
        assertEquals(store.claim(claim).readable(), List.of(inFile(placed).orElseThrow()));

        store.advance(placed.id(), Samples.FIRST_OF_OCTOBER);
        assertEquals(store.find(placed.id()), inFile(placed));
    }

    @Test
    void an_erased_order_is_not_in_the_file() throws Exception {
        Order submitted = SampleOrders.saved(
                store.update(SampleOrders.submitted(SampleOrders.saved(store.create(SampleOrders.placed(1))))));
        Order failed = SampleOrders.saved(store.update(SampleOrders.in(OrderStatus.FAILED, submitted)));
        assertEquals(Optional.of(failed), inFile(failed));

        assertEquals(1, store.erase(failed.student()));

        assertEquals(Optional.empty(), inFile(failed));
    }

    @Test
    void a_connection_that_delays_writes_does_not_delay_those_of_the_store() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Connection delaying = file("orders", ";WRITE_DELAY=500").getConnection();
            Order placed = SampleOrders.saved(store.create(SampleOrders.placed(i)));

            assertEquals(Optional.of(placed), inFile(placed));
            delaying.close();
        }
    }

    @Test
    void nor_does_one_that_delays_them_during_a_transaction() throws Exception {
        idle.rollback();
        var transactions = new Transactions(file("orders", ""), Dialect.H2);
        for (int i = 0; i < ROUNDS; i++) {
            String change = "UPDATE mlegitymacja_schema SET version = " + (OrderSchema.VERSION + i);
            transactions.run(Extent.SEVERAL_STATEMENTS, "changing the version", connection -> {
                TestDatabase.execute(idle, "SET WRITE_DELAY 500");
                TestDatabase.execute(connection, change);
                return true;
            });

            assertEquals(OrderSchema.VERSION + i, versionInFile());
        }
    }

    @Test
    void h2_does_not_write_by_itself_during_a_transaction() throws SQLException {
        TestDatabase.execute(idle, "SET WRITE_DELAY 500");

        assertEquals(
                "0",
                new Transactions(file("orders", ""), Dialect.H2)
                        .run(Extent.SEVERAL_STATEMENTS, "reading the write delay", H2DurabilityTest::writeDelay));
    }

    private static String writeDelay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'")) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    /** H2 writes what all transactions have changed so far, and a part of one must not get into the file. */
    @Test
    void one_transaction_at_a_time_changes_something() throws Exception {
        var transactions = new Transactions(file("orders", ""), Dialect.H2);
        var inside = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(4);
        Callable<Integer> work =
                () -> transactions.run(Extent.SEVERAL_STATEMENTS, "counting the others", connection -> {
                    int others = inside.getAndIncrement();
                    writeDelay(connection);
                    inside.decrementAndGet();
                    return others;
                });
        for (Future<Integer> others : threads.invokeAll(Collections.nCopies(100, work))) {
            assertEquals(0, others.get());
        }
        threads.shutdown();
    }

    @Test
    void a_user_without_the_right_to_do_so_is_refused() throws SQLException {
        TestDatabase.execute(idle, "CREATE USER portal PASSWORD 'portal'");
        TestDatabase.execute(idle, "GRANT ALL ON SCHEMA PUBLIC TO portal");
        JdbcDataSource portal = file("orders", "");
        portal.setUser("portal");
        portal.setPassword("portal");

        var refusal = assertThrows(InfrastructureException.class, () -> JdbcOrderStore.on(portal));

        assertMessageContains("ALTER USER", refusal);
        assertFalse(refusal.isRetryable());
    }

    private Optional<Order> inFile(Order order) throws Exception {
        try (Connection connection = copy().getConnection()) {
            return JdbcOrderStore.on(new OneConnection(connection)).find(order.id());
        }
    }

    private int versionInFile() throws Exception {
        try (Connection connection = copy().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version FROM mlegitymacja_schema")) {
            assertTrue(rows.next());
            return rows.getInt(1);
        }
    }

    private JdbcDataSource copy() throws IOException {
        String copy = "copy-" + copies++;
        Files.copy(folder.resolve("orders.mv.db"), folder.resolve(copy + ".mv.db"));
        return file(copy, "");
    }

    private JdbcDataSource file(String name, String settings) {
        var file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve(name) + settings);
        return file;
    }
}
