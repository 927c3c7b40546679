package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.LogCapture;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure of the database can be diagnosed, without a stored value in a message. */
class DriverMessageTest {

    private static final int LETTERS = 10;
    private static final List<String> NOISE =
            List.of("\"", "'", "mlegitymacja_", "Ą", "7", "VALUES", ";", "\\", "(", ":", "§");
    private static final String LOGGER = "io.github.mlegitymacja.jdbc.messages";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE mlegitymacja_order_history      | 42    | mlegitymacja_order_history | false",
                "ALTER TABLE mlegitymacja_order DROP COLUMN ministry_id | 42 | ministry_id | false",
                "ALTER TABLE mlegitymacja_order ADD CONSTRAINT mlegitymacja_order_due2 CHECK (student = '') | 23 | at mlegitymacja_order | false"
            })
    void the_message_on_postgresql_names_what_is_wrong(String change, String state, String named, boolean retryable) {
        assertNamed(TestDatabase.Kind.POSTGRESQL, change, state, named, retryable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE mlegitymacja_order_history | 42S02 | Table \"MLEGITYMACJA_ORDER_HISTORY\" not found | false",
                "ALTER TABLE mlegitymacja_order ALTER COLUMN student varchar(2) | 22001 | at student | false",
                "ALTER TABLE mlegitymacja_order_history ADD CONSTRAINT mlegitymacja_order_history_seq2 CHECK (seq > 7) | 23513 | SQLState 23513 | false"
            })
    void the_message_on_h2_names_what_is_wrong(String change, String state, String named, boolean retryable) {
        assertNamed(TestDatabase.Kind.H2_IN_MEMORY, change, state, named, retryable);
    }

    private static void assertNamed(
            TestDatabase.Kind kind, String change, String state, String named, boolean retryable) {
        try (var database = kind.open()) {
            var store = database.store();
            database.execute(change);

            var failure = assertThrows(InfrastructureException.class, () -> store.create(SampleOrders.placed(123_456)));

            assertMessageContains("creating an order failed, SQLState " + state, failure);
            assertMessageContains(named, failure);
            assertEquals(retryable, failure.isRetryable());
            assertFalse(trace(failure).contains("usos-123456"), trace(failure));
        }
    }

    @Test
    void the_message_of_a_closed_h2_database_says_so() throws SQLException {
        try (var database = TestDatabase.Kind.H2_IN_A_FILE.open();
                var connection = database.connection();
                var other = database.connection();
                var shutdown = other.createStatement()) {
            database.store();
            var store = JdbcOrderStore.on(new OneConnection(connection));
            shutdown.execute("SHUTDOWN");

            var failure = assertThrows(InfrastructureException.class, store::countByStatus);

            assertMessageContains("SQLState 90121: Database is already closed", failure);
            assertTrue(failure.isRetryable());
        }
    }

    /** Values of all kinds, stored in tables that refuse them in all kinds of ways. */
    @ParameterizedTest
    @EnumSource
    void no_value_appears_whatever_fails(TestDatabase.Kind kind) {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (String change : refusals(kind)) {
            try (var database = kind.open()) {
                var store = database.store();
                database.execute(change);
                for (int i = 0; i < 5; i++) {
                    Order order = order(random);
                    var failure = assertThrows(InfrastructureException.class, () -> store.importAll(List.of(order)));
                    String text = trace(failure).toLowerCase(Locale.ROOT);
                    for (String value : values(order)) {
                        assertFalse(text.contains(value.toLowerCase(Locale.ROOT)), "seed " + seed + ": " + text);
                    }
                }
            }
        }
    }

    private static List<String> refusals(TestDatabase.Kind kind) {
        String table = "ALTER TABLE mlegitymacja_order ";
        String bytes = kind == TestDatabase.Kind.POSTGRESQL ? "bytea" : "varbinary";
        return List.of(
                table + "ADD CONSTRAINT refuses_all CHECK (length(student) < 2)",
                table + "ADD CONSTRAINT refuses_codes CHECK (activation IS NULL)",
                table + "ALTER COLUMN student " + (bytes.equals("bytea") ? "TYPE " : "") + "varchar(3)",
                table + "ALTER COLUMN reason_code SET NOT NULL",
                table + "DROP COLUMN ministry_id",
                "ALTER TABLE mlegitymacja_order_history ADD CONSTRAINT refuses_history CHECK (happened_at IS NULL)",
                "DROP TABLE mlegitymacja_order_history");
    }

    private static Order order(Random random) {
        Order ready = Orders.in(
                OrderStatus.READY_FOR_PICKUP,
                new StudentId(text(random, 5)),
                Semester.winter(2026),
                Samples.FIRST_OF_OCTOBER);
        return Order.builder()
                .id(ready.id())
                .student(ready.student())
                .semester(ready.semester())
                .orderedAt(ready.orderedAt())
                .validUntil(ready.validUntil())
                .state(new OrderState.ReadyForPickup(
                        new Activation(text(random, 50), text(random, 2), Optional.empty())))
                .history(ready.history())
                .due(ready.due())
                .build();
    }

    private static List<String> values(Order order) {
        Activation codes =
                ((OrderState.ReadyForPickup) order.state()).activation().orElseThrow();
        return Stream.of(order.student().value(), codes.qrText(), codes.code())
                .map(value -> value.substring(0, LETTERS))
                .toList();
    }

    /** Returns letters to search for, among quotation marks and what looks like the language of the database. */
    private static String text(Random random, int length) {
        String letters =
                random.ints(LETTERS, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return random.ints(length, 0, NOISE.size()).mapToObj(NOISE::get).collect(Collectors.joining("", letters, "x"));
    }

    @Test
    void the_message_of_a_batch_is_not_shown_because_drivers_write_its_parameters_there() {
        var batch = new BatchUpdateException("Batch entry 0 INSERT ... ('usos-7') was aborted", "40001", 0, new int[0]);
        batch.setNextException(new SQLException("ERROR: deadlock detected\n  Detail: usos-7", "40P01"));

        assertEquals(Optional.of("ERROR: deadlock detected"), SafeMessage.of(batch));
        batch = new BatchUpdateException("Batch entry 0 INSERT ... ('usos-7') was aborted", "40001", 0, new int[0]);
        assertEquals(Optional.empty(), SafeMessage.of(batch));
        batch.setNextException(new SQLException("value usos-7 is too long", "22001"));
        assertEquals(Optional.empty(), SafeMessage.of(batch));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "57P01 | FATAL: terminating connection due to administrator command | true",
                "53300 | FATAL: sorry, too many clients already | true",
                "42501 | ERROR: permission denied for table mlegitymacja_order | true",
                "90028 | IO Exception: null | true",
                "90008 | Invalid value usos-7 for parameter student | false",
                "HY000 | General error: usos-7 | false",
                "P0001 | ERROR: usos-7 | false",
                "       | no state | false"
            })
    void only_the_messages_of_some_sqlstates_are_shown(String state, String message, boolean shown) {
        assertEquals(shown ? Optional.of(message) : Optional.empty(), SafeMessage.of(new SQLException(message, state)));
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true", "25006, true", "40001, true", "40P01, true", "53300, true", "55P03, true", "57P01, true",
        "HYT00, true", "90098, true", "0A000, true", ", true", "22001, false", "23505, false", "42P01, false",
        "42501, false", "44000, false", "54000, false", "P0001, false", "38000, false", "90044, false", "90105, false"
    })
    void only_a_fault_of_statement_values_triggers_or_privileges_is_permanent(String state, boolean retryable) {
        assertEquals(
                retryable,
                new SqlFailure(new SQLException("message", state)).in("work").isRetryable());
    }

    @ParameterizedTest
    @EnumSource
    void the_whole_message_is_logged_on_debug_for_a_person_who_searches_for_a_fault(TestDatabase.Kind kind) {
        try (var database = kind.open();
                var log = new LogCapture()) {
            var store = database.store();
            database.execute("ALTER TABLE mlegitymacja_order ADD CONSTRAINT refused CHECK (student <> 'usos-7')");

            assertThrows(InfrastructureException.class, () -> store.create(SampleOrders.placed(7)));

            List<ILoggingEvent> ours = log.events().stream()
                    .filter(event -> event.getLoggerName().startsWith("io.github.mlegitymacja"))
                    .toList();
            assertEquals(
                    List.of(LOGGER),
                    ours.stream().map(ILoggingEvent::getLoggerName).toList());
            assertEquals("DEBUG", ours.get(0).getLevel().toString());
            String message = ours.get(0).getThrowableProxy().getMessage();
            assertTrue(message.contains("refused") || message.contains("REFUSED"), message);
        }
    }

    private static String trace(Throwable exception) {
        var text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
