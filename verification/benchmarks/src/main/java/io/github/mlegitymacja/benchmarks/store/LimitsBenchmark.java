package io.github.mlegitymacja.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * What no program can beat on this machine, with as many threads as the life cycles have: a transaction that changes one
 * number, and a statement that does nothing.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Threads(StoreBenchmark.THREADS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LimitsBenchmark {

    /** A table with a row for each thread. */
    @State(Scope.Benchmark)
    public static class Counters {

        @Param
        public Database.Kind database;

        private Database tables;

        @Setup
        public void open() {
            tables = Database.open(database);
            tables.execute("CREATE TABLE counter (id integer PRIMARY KEY, changes bigint NOT NULL)");
            tables.execute("INSERT INTO counter VALUES (0, 0), (1, 0)");
            if (database == Database.Kind.H2) {
                tables.execute("SET WRITE_DELAY 0"); // as our store commits
            }
        }

        @TearDown
        public void close() {
            tables.close();
        }
    }

    /** The connection of a thread; the pool closes it. */
    @State(Scope.Thread)
    public static class Session {

        private Connection connection;
        private PreparedStatement change;
        private PreparedStatement nothing;

        @Setup
        public void open(Counters counters, ThreadParams thread) throws SQLException {
            connection = counters.tables.pool().getConnection();
            change = connection.prepareStatement("UPDATE counter SET changes = changes + 1 WHERE id = ?");
            change.setInt(1, thread.getThreadIndex());
            nothing = connection.prepareStatement("SELECT 1");
        }
    }

    @Benchmark
    public int commit(Session session) throws SQLException {
        return session.change.executeUpdate();
    }

    @Benchmark
    public boolean roundTrip(Session session) throws SQLException {
        return session.nothing.execute();
    }
}
