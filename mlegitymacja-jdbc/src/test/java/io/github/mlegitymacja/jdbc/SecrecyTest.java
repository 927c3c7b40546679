package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.testsupport.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases repeat values in error messages; the exceptions of the store do not. */
class SecrecyTest {

    private static final String NO_ACTIVATION = "CHECK (activation IS NULL)";
    private static final String NOT_STUDENT_7 = "CHECK (student <> 'usos-7')";

    @ParameterizedTest
    @EnumSource
    void a_refused_update_does_not_reveal_values(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            Order submitted = SampleOrders.saved(
                    store.update(SampleOrders.submitted(SampleOrders.saved(store.create(SampleOrders.placed(7))))));
            database.execute("ALTER TABLE mlegitymacja_order ADD CONSTRAINT refused " + NO_ACTIVATION);

            assertRevealsNothing(
                    assertThrows(InfrastructureException.class, () -> store.update(SampleOrders.issued(submitted))));
            assertEquals(submitted, store.find(submitted.id()).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_create_does_not_reveal_values(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            database.execute("ALTER TABLE mlegitymacja_order ADD CONSTRAINT refused " + NOT_STUDENT_7);

            assertRevealsNothing(
                    assertThrows(InfrastructureException.class, () -> store.create(SampleOrders.placed(7))));
        }
    }

    /**
     * Values stand in the wrong columns, as after a wrong import. Each column is read before those above it, so that its
     * fault is the one that is reported.
     */
    @ParameterizedTest
    @EnumSource
    void an_unreadable_order_does_not_reveal_values(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            Order ready = SampleOrders.ready(store, 7);
            database.execute("ALTER TABLE mlegitymacja_order DROP CONSTRAINT mlegitymacja_order_due");

            assertRevealsNothing(database, store, ready, "order_history SET operator = CHR(7) || '%s'", "operator");
            assertRevealsNothing(
                    database,
                    store,
                    ready,
                    "order_history SET reason_code = CHR(7) || '%1$s', reason_polish = '%1$s', reason_english = '%1$s'",
                    "entry_reason");
            assertRevealsNothing(
                    database,
                    store,
                    ready,
                    "order SET stuck_code = CHR(7) || '%1$s', stuck_polish = '%1$s', stuck_english = '%1$s'",
                    "stuck");
            assertRevealsNothing(database, store, ready, "order SET due = '%s'", "due");
            assertRevealsNothing(database, store, ready, "order SET ministry_id = CHR(7) || '%s'", "ministry_id");
            assertRevealsNothing(database, store, ready, "order SET student = ' %s'", "student");
        }
    }

    private static void assertRevealsNothing(
            TestDatabase database, JdbcOrderStore store, Order order, String damage, String part) {
        database.execute("UPDATE mlegitymacja_" + damage.formatted(Samples.ACTIVATION.code()));

        var refusal = assertThrows(UnreadableOrderException.class, () -> store.find(order.id()), damage);

        assertTrue(refusal.reason().contains(part + " is not valid"), refusal.reason());
        assertContainsNoSecret(trace(refusal));
        assertContainsNoSecret(store.ordersIn(order.status(), Optional.empty(), 10)
                .unreadable()
                .toString());
    }

    /** Checks that the tests above can fail: the driver's own exception contains the values. */
    @ParameterizedTest
    @EnumSource
    void the_exception_of_the_driver_does_reveal_values(TestDatabase.Kind kind) throws SQLException {
        try (var database = kind.open()) {
            database.store().create(SampleOrders.placed(7));
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                var refusal = assertThrows(
                        SQLException.class,
                        () -> statement.execute(
                                "INSERT INTO mlegitymacja_order_history SELECT * FROM mlegitymacja_order_history"));
                assertTrue(trace(refusal).contains(SampleOrders.id(7).toString()), trace(refusal));
            }
        }
    }

    private static void assertRevealsNothing(InfrastructureException exception) {
        assertMessageContains("SQLState 23", exception);
        var cause = assertInstanceOf(SQLException.class, exception.getCause());
        assertTrue(cause.getSQLState().startsWith("23"), cause.getSQLState());
        String trace = trace(exception);
        assertTrue(trace.contains("org.postgresql") || trace.contains("org.h2"), trace);
        assertContainsNoSecret(trace);
    }

    private static void assertContainsNoSecret(String trace) {
        String qrText = Samples.ACTIVATION.qrText();
        for (String secret : List.of("usos-7", Samples.ACTIVATION.code(), qrText, hex(qrText))) {
            assertFalse(trace.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)), trace);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private static String trace(Throwable exception) {
        var text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
