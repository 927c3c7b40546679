package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementCountTest {

    @ParameterizedTest
    @EnumSource
    void many_orders_take_as_many_statements_as_one(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            IntStream.range(0, 301).mapToObj(SampleOrders::placed).forEach(store::create);

            assertEquals(statements(database, store, 1), statements(database, store, 300));
        }
    }

    @Test
    void postgresql_imports_many_orders_with_as_many_statements_as_one() {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            var store = database.store();

            assertEquals(importStatements(database, store, 0, 1), importStatements(database, store, 1, 300));
        }
    }

    private static int importStatements(TestDatabase database, JdbcOrderStore store, int first, int count) {
        var orders = IntStream.range(first, first + count)
                .mapToObj(SampleOrders::placed)
                .toList();
        database.dataSource().takeStatements();
        assertEquals(Collections.nCopies(count, ImportResult.IMPORTED), store.importAll(orders));
        return database.dataSource().takeStatements();
    }

    @ParameterizedTest
    @EnumSource
    void advancing_an_order_takes_one_statement(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            store.create(SampleOrders.placed(1));
            database.dataSource().takeStatements();

            store.advance(SampleOrders.id(1), Samples.FIRST_OF_OCTOBER.minusSeconds(1));

            // H2 also writes its file, which takes two.
            assertEquals(
                    kind == TestDatabase.Kind.POSTGRESQL ? 1 : 3,
                    database.dataSource().takeStatements());
        }
    }

    /** The limit of the wait for locks travels together with the statement that it limits. */
    @Test
    void postgresql_stores_an_order_in_one_round_trip() throws IOException, SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open();
                var network = new TcpProxy(TestDatabase.port());
                var connection = DriverManager.getConnection(network.url(database))) {
            database.store();
            var store = JdbcOrderStore.on(new OneConnection(connection));
            store.find(SampleOrders.id(1));
            network.takeRoundTrips();

            Order placed = SampleOrders.saved(store.create(SampleOrders.placed(1)));
            assertEquals(1, network.takeRoundTrips());
            store.update(SampleOrders.submitted(placed));
            assertEquals(1, network.takeRoundTrips());
            store.claim(Claim.of(DueTask.POLL, Samples.FIRST_OF_OCTOBER, Duration.ofMinutes(1), 5));
            assertEquals(4, network.takeRoundTrips(), "lock, lease, read, commit");
        }
    }

    private static List<Integer> statements(TestDatabase database, JdbcOrderStore store, int count) {
        var dataSource = database.dataSource();
        dataSource.takeStatements();
        List<Order> claimed = store.claim(
                        Claim.of(DueTask.SUBMIT, Samples.FIRST_OF_OCTOBER, Duration.ofMinutes(1), count))
                .readable();
        int claim = dataSource.takeStatements();
        assertEquals(count, claimed.size());
        assertTrue(store.updateAll(claimed.stream().map(SampleOrders::submitted).toList()).stream()
                .allMatch(SaveResult.Saved.class::isInstance));
        int update = dataSource.takeStatements();
        var students = claimed.stream().map(Order::student).collect(Collectors.<StudentId>toSet());
        assertEquals(count, store.ordersOf(students).size());
        return List.of(claim, update, dataSource.takeStatements());
    }
}
