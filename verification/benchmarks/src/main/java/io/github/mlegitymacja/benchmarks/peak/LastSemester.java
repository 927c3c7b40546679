package io.github.mlegitymacja.benchmarks.peak;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.benchmarks.store.Database;
import java.util.stream.IntStream;

/** What there is before the peak: a collected order of each student; and what must have become of it afterwards. */
record LastSemester(PeakPlan plan, Database database, MappedMinistry ministry) {

    private static final String ORDERS = """
            INSERT INTO mlegitymacja_order (id, student, semester, ordered_at, valid_until, version, status)
            SELECT ('%s-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'usos-' || n, 20252, timestamptz '%s',
                   date '2026-10-31', 5, 'COLLECTED'
            FROM generate_series(0, %d - 1) AS n
            """;
    private static final String HISTORY = """
            INSERT INTO mlegitymacja_order_history (order_id, seq, happened_at, event, actor, from_status, to_status)
            SELECT o.id, h.seq, o.ordered_at, h.event, h.actor, h.before, h.after
            FROM mlegitymacja_order AS o, (VALUES
                (0, 'PLACE', 'STUDENT', NULL, 'PENDING'),
                (1, 'SUBMIT', 'UNIVERSITY', 'PENDING', 'IN_PROGRESS'),
                (2, 'ISSUE', 'MINISTRY', 'IN_PROGRESS', 'READY_FOR_PICKUP'),
                (3, 'COLLECT', 'MINISTRY', 'READY_FOR_PICKUP', 'COLLECTED')) AS h (seq, event, actor, before, after)
            ORDER BY o.id, h.seq
            """;

    private static final String SETTLED = """
            SELECT count(*) FROM mlegitymacja_order
            WHERE due IS NULL AND (semester, status) IN ((20252, 'CANCELLED_BY_USER'), (20261, 'COLLECTED'))
            """;

    void place() {
        String prefix =
                PeakStudents.orderId(plan.lastSemester(), 0).toString().substring(0, "01234567-0123-0123".length());
        database.execute(ORDERS.formatted(prefix, plan.lastSemester(), plan.students()));
        database.execute(HISTORY);
        database.execute("VACUUM ANALYZE");
        database.execute("CHECKPOINT");
        IntStream.range(0, plan.students()).forEach(ministry::collectedBefore);
    }

    /** Nothing was lost, nobody has two documents, and every change is explained. */
    void checkAfterwards() {
        long settled = database.number(SETTLED);
        Trial.require(settled == 2L * plan.students(), settled + " orders are settled");
        long entries = database.number("SELECT count(*) FROM mlegitymacja_order_history");
        Trial.require(entries == 9L * plan.students(), entries + " history entries");
        IntStream.range(0, plan.students())
                .forEach(number -> Trial.require(ministry.isWithdrawn(number), "an old document is alive"));
        IntStream.range(plan.students(), 2 * plan.students())
                .forEach(number -> Trial.require(ministry.isCollected(number), "a new document is missing"));
    }
}
