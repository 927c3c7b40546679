package io.github.mlegitymacja.jdbc;

import java.time.LocalDate;

/** Inserts orders of one kind. The database generates the rows, because the store would take an hour for a million. */
enum ManyOrders {
    /** Cancelled, withdrawn, and no longer valid. */
    EXPIRED("DATE '2024-03-31'", "NULL, NULL, NULL"),
    /** Cancelled, withdrawn, and valid if it were not cancelled. */
    VALID("DATE '2027-03-31'", "NULL, NULL, NULL"),
    /** Cancelled, no longer valid, and still to be withdrawn. */
    DUE("DATE '2024-03-31'", "'WITHDRAW', TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+01', 0");

    /** The day after the last valid day of expired orders. */
    static final LocalDate BEFORE = LocalDate.of(2024, 4, 1);

    private static final String ORDERS = """
            INSERT INTO mlegitymacja_order (id, student, semester, ordered_at, valid_until, version, status,
                                            due, not_before, attempts)
            SELECT CAST('0199a0c0-91a8-7cde-8f00-' || lpad(CAST(n AS varchar), 12, '0') AS uuid), 'usos-' || n, 20231,
                   TIMESTAMP WITH TIME ZONE '2023-10-01 00:00:00+02', %s, 2, 'CANCELLED_BY_USER', %s
            FROM generate_series(%d, %d) AS s (n)
            """;

    private static final String HISTORIES = """
            INSERT INTO mlegitymacja_order_history (order_id, seq, happened_at, event, actor, from_status, to_status)
            SELECT id, 0, ordered_at, 'PLACE', 'STUDENT', NULL, 'PENDING' FROM mlegitymacja_order
            UNION ALL
            SELECT id, 1, ordered_at, 'CANCEL', 'STUDENT', 'PENDING', 'CANCELLED_BY_USER' FROM mlegitymacja_order
            """;

    private final String validUntil;
    private final String due;

    ManyOrders(String validUntil, String due) {
        this.validUntil = validUntil;
        this.due = due;
    }

    /** Inserts orders with the given numbers, without histories. */
    void insert(TestDatabase database, int first, int last) {
        database.execute(ORDERS.formatted(validUntil, due, first, last));
    }

    /** Gives each order in the database a history of two entries. */
    static void insertHistories(TestDatabase database) {
        database.execute(HISTORIES);
    }
}
