package io.github.mlegitymacja.benchmarks.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a job scheduler on the same PostgreSQL manages: db-scheduler's executions that do nothing, locked and fetched in
 * batches, as its manual recommends for high throughput.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class SchedulerBenchmark {

    public static final int EXECUTIONS = 10_000;

    private static final int WORKERS = 20;
    private static final String TABLE = """
            CREATE TABLE scheduled_tasks (
                task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
                execution_time timestamp with time zone NOT NULL, picked boolean NOT NULL, picked_by text,
                last_success timestamp with time zone, last_failure timestamp with time zone,
                consecutive_failures int, last_heartbeat timestamp with time zone, version bigint NOT NULL,
                priority smallint, state text, PRIMARY KEY (task_name, task_instance));
            CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
            CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
            CREATE INDEX priority_execution_time_idx ON scheduled_tasks (priority DESC, execution_time ASC);
            """;

    private Database database;
    private Scheduler scheduler;
    private CountDownLatch executions;

    @Setup
    public void open() {
        database = Database.open(Database.Kind.POSTGRESQL);
        database.execute(TABLE);
    }

    @Setup(Level.Iteration)
    public void schedule() {
        executions = new CountDownLatch(EXECUTIONS);
        OneTimeTask<Void> nothing = Tasks.oneTime("nothing").execute((instance, context) -> executions.countDown());
        scheduler = Scheduler.create(database.pool(), nothing)
                .threads(WORKERS)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.scheduleBatch(
                IntStream.range(0, EXECUTIONS)
                        .<com.github.kagkarlsson.scheduler.task.TaskInstance<?>>mapToObj(
                                number -> nothing.instance(String.valueOf(number)))
                        .toList(),
                Samples.NOW);
    }

    @Benchmark
    public void nothing() throws InterruptedException {
        scheduler.start();
        Trial.require(executions.await(1, TimeUnit.MINUTES), "executions are missing");
    }

    @TearDown(Level.Iteration)
    public void stop() {
        scheduler.stop();
        Trial.require(database.number("SELECT count(*) FROM scheduled_tasks") == 0, "executions are left over");
    }

    @TearDown
    public void close() {
        database.close();
    }
}
