package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Claims and saves the 500 orders that are due first, among few and among many. What was saved is put back at the end of
 * the queue between the measurements, so that there are always as many.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1) // others would begin with what the first one has put back
@Warmup(iterations = 30)
@Measurement(iterations = 100)
public class GrowthBenchmark {

    private static final int BATCH = 500;

    /** Neither goes by the index of due work, whose scans are counted. */
    private static final String FORGET =
            "DELETE FROM mlegitymacja_order_history WHERE order_id = ANY ('{%s}'::uuid[]) AND seq > 0";

    private static final String PUT_BACK = """
            UPDATE mlegitymacja_order
            SET status = 'PENDING', submission_attempted = FALSE, due = 'SUBMIT', version = 1,
                not_before = timestamptz '2026-09-01' + %d * interval '1 ms'
            WHERE id = ANY ('{%s}'::uuid[])
            """;
    private static final String CLAIM_SCANS = """
            SELECT idx_scan FROM pg_stat_user_indexes
            WHERE indexrelname = 'mlegitymacja_order_due_work' AND schemaname = current_schema()
            """;

    /** How many orders there are; some are due. */
    @Param({"10000", "10000000"})
    public int rows;

    private Database database;
    private JdbcOrderStore store;
    private List<Order> claimed;
    private List<SaveResult> saved;
    private int claims;

    @Setup
    public void open() {
        database = ManyOrders.open(rows);
        store = database.store();
    }

    @Benchmark
    public void claimAndSave() {
        claimed = store.claim(Claim.of(DueTask.SUBMIT, Samples.NOW, Duration.ofMinutes(10), BATCH))
                .readable();
        saved = store.updateAll(claimed.stream().map(GrowthBenchmark::submitted).toList());
    }

    private static Order submitted(Order order) {
        return LifeCycle.submit(order, Samples.NOW).get();
    }

    /** All were saved, or the measurement is worth nothing. */
    @TearDown(Level.Iteration)
    public void putBack() {
        claims++;
        long stored = saved.stream().filter(SaveResult.Saved.class::isInstance).count();
        Trial.require(stored == BATCH, stored + " orders of " + BATCH + " were saved");
        String ids = claimed.stream().map(order -> order.id().toString()).collect(Collectors.joining(","));
        database.execute(FORGET.formatted(ids));
        database.execute(PUT_BACK.formatted(rows + claims, ids));
    }

    /** Each claim has gone by the index; a server counts a connection's scans when the connection ends. */
    @TearDown
    public void close() {
        database.pool().getHikariPoolMXBean().softEvictConnections();
        Trial.await(() -> database.number(CLAIM_SCANS) >= claims, "claims did not go by the index of due work");
        database.close();
    }
}
