package io.github.mlegitymacja.benchmarks.report;

import static io.github.mlegitymacja.benchmarks.report.Bound.NONE;
import static io.github.mlegitymacja.benchmarks.report.Bound.atLeast;
import static io.github.mlegitymacja.benchmarks.report.Bound.atMost;

import io.github.mlegitymacja.benchmarks.store.SchedulerBenchmark;
import io.github.mlegitymacja.benchmarks.store.StoreBenchmark;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is compared on databases, and the ratios to reach. */
record StoreComparisons(Function<String, Measured> measured) {

    private static final String POSTGRESQL = "POSTGRESQL";
    private static final String H2 = "H2";
    private static final int CHANGES = 4;

    List<Table> tables() {
        return List.of(onPostgresql(), onH2(), growth(), reports());
    }

    private Table onPostgresql() {
        var rows = new ArrayList<Row>();
        rows.addAll(peers(POSTGRESQL, 1, NONE, NONE));
        rows.add(limit("commits of one row", "commit", POSTGRESQL));
        rows.add(limit("round trips to the server", "roundTrip", POSTGRESQL));
        rows.addAll(peers(POSTGRESQL, 100, NONE, atLeast(1.8)));
        rows.addAll(peers(POSTGRESQL, 500, atLeast(0.75), NONE));
        double ours = lifeCycles("ours", 500, POSTGRESQL);
        rows.add(Row.rate("db-scheduler 16.12.0, executions of nothing", ours, executions(), atLeast(1)));
        rows.add(keepingChanges(500, POSTGRESQL));
        return lifeCycles("PostgreSQL", rows);
    }

    private Table onH2() {
        var rows = new ArrayList<Row>();
        rows.addAll(peers(H2, 1, NONE, NONE));
        rows.add(limit("commits of one row", "commit", H2));
        rows.addAll(peers(H2, 100, NONE, NONE));
        rows.addAll(peers(H2, 500, atLeast(0.6), NONE));
        rows.add(keepingChanges(500, H2));
        return lifeCycles("H2 in a file", rows);
    }

    private static Table lifeCycles(String database, List<Row> rows) {
        return new Table(
                "Life cycles of placed orders on " + database,
                "Attempt, submission, issue, collection: four changes with three history entries, two threads.",
                rows);
    }

    private List<Row> peers(String database, int batch, Bound fewest, Bound hibernate) {
        double ours = lifeCycles("ours", batch, database);
        String which = batch == 1 ? ", one change a transaction" : ", batch " + batch;
        return List.of(
                Row.rate("bare JDBC" + which, ours, lifeCycles("bareJdbc", batch, database), atLeast(0.8)),
                Row.rate("fewest statements" + which, ours, lifeCycles("fewestStatements", batch, database), fewest),
                Row.rate("Hibernate ORM 7.4.6" + which, ours, lifeCycles("hibernate", batch, database), hibernate));
    }

    /** One change a transaction can at best be as fast as this. */
    private Row limit(String what, String benchmark, String database) {
        double most = measured.apply("LimitsBenchmark." + benchmark + "[database=" + database + "]")
                .perSecond(StoreBenchmark.THREADS, 1);
        String which = "limit of one change a transaction: " + what + ", four for a life cycle";
        return Row.rate(which, lifeCycles("ours", 1, database), most / CHANGES, NONE);
    }

    private Row keepingChanges(int batch, String database) {
        double ours = lifeCycles("ours", batch, database);
        double keeping = lifeCycles("oursKeepingChanges", batch, database);
        return Row.rate(
                "ours also keeping each change for a subscriber, beside ours that does not, batch " + batch,
                keeping,
                ours,
                NONE);
    }

    private double lifeCycles(String who, int batch, String database) {
        String parameters = "[batch=%d,database=%s,earlierOrders=%s]";
        return measured.apply(
                        "StoreBenchmark." + who + parameters.formatted(batch, database, StoreBenchmark.EARLIER_ORDERS))
                .perSecond(StoreBenchmark.THREADS, StoreBenchmark.ordersOfThread(batch));
    }

    private double executions() {
        return measured.apply("SchedulerBenchmark.nothing").perSecond(1, SchedulerBenchmark.EXECUTIONS);
    }

    private Table growth() {
        return new Table(
                "Claiming and saving 500 due orders among 10,000,000 on PostgreSQL",
                "A trial fails unless every claim went by the index of due work.",
                List.of(Row.times(
                        "the same among 10,000",
                        measured.apply("GrowthBenchmark.claimAndSave[rows=10000000]"),
                        measured.apply("GrowthBenchmark.claimAndSave[rows=10000]"),
                        atMost(1.3))));
    }

    private Table reports() {
        var rows = new ArrayList<Row>();
        rows.add(report("a student's page, with a registry that answers at once", "overview", ""));
        for (OrderStatus status : OrderStatus.values()) {
            String which = status.label().polish() + ", a page of 100: ";
            rows.add(report(which + "the newest", "newestOrders", ",status=" + status));
            rows.add(report(which + "older than half of all orders", "ordersHalfwayDown", ",status=" + status));
        }
        rows.add(report("open orders of a semester, a page of 100", "openOrders", ""));
        rows.add(report("stuck orders, a page of 100", "stuckOrders", ""));
        rows.add(report("unreadable orders, a page of 100", "unreadableOrders", ""));
        rows.add(report("counts by status", "countByStatus", ""));
        rows.add(report("counts by day and status, of a month", "countByDayOfMonth", ""));
        rows.add(report("counts by day and status, of five years", "countByDayOfAll", ""));
        rows.add(report("counts of stuck and unreadable orders", "countTrouble", ""));
        rows.add(report("the earliest due work of each kind", "earliestDue", ""));
        rows.add(report("the oldest change that is kept for a subscriber", "oldestKeptChange", ""));
        return new Table(
                "Pages and reports among 10,000,000 orders on PostgreSQL",
                "1,300,000 orders are of this semester, 50,000 due, 200 stuck; the others are mostly cancelled or collected.",
                rows);
    }

    private Row report(String what, String benchmark, String parameters) {
        double milliseconds = measured.apply("ReportsBenchmark." + benchmark + "[rows=10000000" + parameters + "]")
                .score();
        return Row.alone(what, milliseconds, " ms", atMost(1000));
    }
}
