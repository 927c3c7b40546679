package io.github.mlegitymacja.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases repeat values in what they say of an error; we do not. */
class SecrecyTest {

    private static final String NOTHING_READY = "CHECK (activation IS NULL)";
    private static final String NOBODY = "CHECK (student <> 'usos-7')";

    @ParameterizedTest
    @EnumSource
    void an_update_that_the_database_refuses_tells_no_values(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            Order handedOver =
                    Orders.saved(store.update(Orders.handedOver(Orders.saved(store.create(Orders.placed(7))))));
            database.execute("ALTER TABLE mlegitymacja_order ADD CONSTRAINT refused " + NOTHING_READY);

            assertTellsNothing(
                    assertThrows(InfrastructureException.class, () -> store.update(Orders.issued(handedOver))));
            assertEquals(handedOver, store.find(handedOver.id()).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_create_that_the_database_refuses_tells_no_values(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            database.execute("ALTER TABLE mlegitymacja_order ADD CONSTRAINT refused " + NOBODY);

            assertTellsNothing(assertThrows(InfrastructureException.class, () -> store.create(Orders.placed(7))));
        }
    }

    /** Guards the tests above: without our care, the values would be told. */
    @ParameterizedTest
    @EnumSource
    void the_driver_itself_does_tell_values(TestDatabase.Kind kind) throws SQLException {
        try (var database = kind.open()) {
            database.store().create(Orders.placed(7));
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                var told = assertThrows(
                        SQLException.class,
                        () -> statement.execute(
                                "INSERT INTO mlegitymacja_order_history SELECT * FROM mlegitymacja_order_history"));
                assertTrue(trace(told).contains(Orders.id(7).toString()), trace(told));
            }
        }
    }

    private static void assertTellsNothing(InfrastructureException exception) {
        assertTrue(exception.getMessage().contains("SQLState 23"), exception.getMessage());
        var cause = assertInstanceOf(SQLException.class, exception.getCause());
        assertTrue(cause.getSQLState().startsWith("23"), cause.getSQLState());
        String told = trace(exception);
        assertTrue(told.contains("org.postgresql") || told.contains("org.h2"), told);
        String qrText = Orders.ACTIVATION.qrText();
        for (String secret : List.of("usos-7", Orders.ACTIVATION.code(), qrText, hex(qrText))) {
            assertFalse(told.toLowerCase(Locale.ROOT).contains(secret), told);
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
