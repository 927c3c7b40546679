package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.spi.order.OrderId;
import java.util.HexFormat;

/**
 * Orders of many years on PostgreSQL, made by the server. Of 10,000,000 orders, 1,300,000 are of this semester; the others
 * are of ten earlier ones, most of them cancelled to be renewed, or collected by students who have left. The newest 50,000
 * are due, and 200 of these are stuck. At least 1,000 wait to be submitted, so that a claim among few finds enough.
 */
final class ManyOrders {

    /** Checking each key would take longer than making the orders. */
    private static final String NO_FOREIGN_KEYS = "SET LOCAL session_replication_role = replica;";

    private static final String ORDERS = """
            WITH numbered AS (
                SELECT n, rows, n > rows * 0.87 AS is_new, rows - n AS younger, rows / 1000 AS share,
                       greatest(1000, rows / 500) AS pending, rows * 13 / 100 AS students,
                       least(9, n * 10 / (rows * 87 / 100)) AS half_year
                FROM (VALUES (CAST(%d AS bigint))) AS c (rows), generate_series(1, rows) AS n
            ), kept AS (
                SELECT *, CASE
                    WHEN younger < pending THEN 'PENDING'
                    WHEN younger < pending + share THEN 'IN_PROGRESS'
                    WHEN younger < pending + 2 * share THEN 'READY_FOR_PICKUP'
                    WHEN younger < pending + 3 * share THEN 'CANCELLED_BY_USER'
                    WHEN is_new THEN 'COLLECTED'
                    WHEN n %% 100 = 0 THEN 'FAILED'
                    WHEN n %% 100 = 1 THEN 'REVOKED_BY_UNIVERSITY'
                    WHEN n %% 10 < 6 THEN 'CANCELLED_BY_USER'
                    ELSE 'COLLECTED' END AS status
                FROM numbered
            ), working AS (
                SELECT *, CASE WHEN younger < pending + 3 * share THEN
                    CASE status WHEN 'PENDING' THEN 'SUBMIT' WHEN 'CANCELLED_BY_USER' THEN 'WITHDRAW' ELSE 'POLL' END
                    END AS due,
                    CASE WHEN status IN ('FAILED', 'REVOKED_BY_UNIVERSITY') THEN 'GONE' END AS reason
                FROM kept
            ), stuck AS (
                SELECT *, CASE WHEN due = 'WITHDRAW' AND n %% 50 = 0 THEN 'REFUSED' END AS stuck FROM working
            )
            INSERT INTO mlegitymacja_order (
                id, student, semester, ordered_at, valid_until, version, status, submission_attempted, activation,
                reason_code, reason_polish, reason_english, due, not_before, attempts,
                stuck_code, stuck_polish, stuck_english)
            SELECT ('0199a0c0-91a8-7cde-8f00-' || lpad(to_hex(n), 12, '0'))::uuid,
                   CASE WHEN status = 'COLLECTED' AND NOT is_new THEN 'left-' || n ELSE 'usos-' || n %% students END,
                   20211 + half_year / 2 * 10 + half_year %% 2 + CASE WHEN is_new THEN 9 ELSE 0 END,
                   CASE WHEN is_new THEN timestamptz '2026-10-01' - younger * interval '30 days' / students
                        ELSE timestamptz '2021-10-01' + n * interval '5 years' / rows END,
                   date '2022-03-31' + half_year::int * 183, 5, status,
                   CASE status WHEN 'PENDING' THEN FALSE END, CASE status WHEN 'READY_FOR_PICKUP' THEN bytea '\\x%s' END,
                   reason, reason, reason,
                   due, CASE WHEN due IS NOT NULL THEN timestamptz '2026-09-01' + n * interval '1 ms' END,
                   CASE WHEN due IS NOT NULL THEN 0 END, stuck, stuck, stuck
            FROM stuck;
            """;

    private static final String HISTORY =
            """
            INSERT INTO mlegitymacja_order_history (order_id, seq, happened_at, event, actor, from_status, to_status)
            SELECT id, seq, ordered_at + seq * interval '1 hour', event, actor, from_status, to_status
            FROM mlegitymacja_order JOIN (VALUES
                (0, 'PLACE', 'STUDENT', NULL, 'PENDING', '{%1$s,FAILED,IN_PROGRESS,PENDING}'::text[]),
                (1, 'SUBMIT', 'UNIVERSITY', 'PENDING', 'IN_PROGRESS', '{%1$s,FAILED,IN_PROGRESS}'),
                (2, 'FAIL', 'MINISTRY', 'IN_PROGRESS', 'FAILED', '{FAILED}'),
                (2, 'ISSUE', 'MINISTRY', 'IN_PROGRESS', 'READY_FOR_PICKUP', '{%1$s}'),
                (3, 'COLLECT', 'MINISTRY', 'READY_FOR_PICKUP', 'COLLECTED', '{COLLECTED}'),
                (3, 'CANCEL', 'STUDENT', 'READY_FOR_PICKUP', 'CANCELLED_BY_USER', '{CANCELLED_BY_USER}'),
                (3, 'REVOKE', 'UNIVERSITY', 'READY_FOR_PICKUP', 'REVOKED_BY_UNIVERSITY', '{REVOKED_BY_UNIVERSITY}')
            ) AS step (seq, event, actor, from_status, to_status, statuses) ON status = ANY (statuses);
            """.formatted("READY_FOR_PICKUP,COLLECTED,CANCELLED_BY_USER,REVOKED_BY_UNIVERSITY");

    private ManyOrders() {}

    /** Opens as many as asked for. All trials share them: each leaves as many in each status as it found. */
    static Database open(int rows) {
        return Database.shared("many_orders_" + rows, database -> place(database, rows));
    }

    /** The key of the order of that number. */
    static OrderId id(long number) {
        return OrderId.parse("0199a0c0-91a8-7cde-8f00-%012x".formatted(number));
    }

    private static void place(Database database, int rows) {
        String activation = HexFormat.of().formatHex(Step.ISSUE.activation());
        database.execute(NO_FOREIGN_KEYS + ORDERS.formatted(rows, activation));
        database.execute(NO_FOREIGN_KEYS + HISTORY);
        database.execute("VACUUM ANALYZE");
        database.execute("CHECKPOINT"); // or the server would still be writing them while we measure
    }
}
