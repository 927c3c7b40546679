package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import io.vavr.collection.Stream;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Orders that students have placed, taken to the end of their lives by two threads: the submission's attempt, the submission,
 * the issue and the collection, each change with its history entry, a batch of changes in each transaction.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Threads(StoreBenchmark.THREADS)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
public class StoreBenchmark {

    public static final int THREADS = 2;

    /** How many are at the end of their lives before. A database that plans for an empty table plans badly. */
    public static final String EARLIER_ORDERS = "20000";

    /** How many orders each thread takes to the end of their lives in one measurement. */
    public static int ordersOfThread(int batch) {
        return batch == 1 ? 200 : 10 * batch;
    }

    /** A database, and how many changes make a transaction. */
    @State(Scope.Benchmark)
    public static class Tables {

        @Param
        public Database.Kind database;

        @Param({"1", "100", "500"})
        public int batch;

        @Param(EARLIER_ORDERS)
        public int earlierOrders;

        Database tables;
        private final AtomicLong placed = new AtomicLong();

        @Setup
        public void open() throws SQLException {
            tables = Database.open(database);
            new FewestStatements(tables.pool()).takeToTheEnd(place(earlierOrders));
            tables.execute("ANALYZE");
        }

        List<List<Order>> placeBatches() throws SQLException {
            return Stream.ofAll(place(ordersOfThread(batch)))
                    .map(order -> order.withVersion(1))
                    .grouped(batch)
                    .map(Stream::asJava)
                    .toJavaList();
        }

        private List<Order> place(int count) throws SQLException {
            long first = placed.getAndAdd(count);
            List<Order> orders = LongStream.range(first, first + count)
                    .mapToObj(Samples::placed)
                    .toList();
            new BareJdbc(tables.pool()).place(orders);
            return orders;
        }

        /** Whoever was measured has stored everything. */
        @TearDown
        public void check() {
            long collected = tables.number("SELECT count(*) FROM mlegitymacja_order WHERE status = 'COLLECTED'"
                    + " AND due IS NULL AND activation IS NULL AND version = 5");
            long entries = tables.number("SELECT count(*) FROM mlegitymacja_order_history");
            tables.close();
            Trial.require(collected == placed.get() && entries == 4 * placed.get(), "the orders are not at their end");
        }
    }

    /** What a thread has to do. */
    @State(Scope.Thread)
    public static class Batches {
        List<List<Order>> orders;

        @Setup(Level.Iteration)
        public void place(Tables tables) throws SQLException {
            orders = tables.placeBatches();
        }
    }

    /** Our store of all threads. */
    @State(Scope.Benchmark)
    public static class Ours {
        OurStore store;

        @Setup
        public void open(Tables tables) {
            store = new OurStore(tables.tables.store());
        }
    }

    /** Our store of all threads, which also keeps each change for a subscriber. */
    @State(Scope.Benchmark)
    public static class Keeping {
        OurStore store;
        private JdbcOrderStore tables;

        @Setup
        public void open(Tables tables) {
            this.tables = tables.tables.store();
            this.tables.startKeepingChanges();
            store = new OurStore(this.tables);
        }

        @TearDown
        public void check() {
            Trial.require(tables.oldestKeptSince().isPresent(), "no change was kept");
        }
    }

    /** The entities of all threads. */
    @State(Scope.Benchmark)
    public static class Entities {
        HibernateEntities entities;

        @Setup
        public void open(Tables tables) {
            entities = new HibernateEntities(tables.tables.pool(), tables.batch);
        }

        @TearDown
        public void close() {
            entities.close();
        }
    }

    /** The sessions of a thread. Never closed: JMH lets one thread close the entities while another tears down its own state. */
    @State(Scope.Thread)
    public static class Sessions {
        List<HibernateEntities.Loaded> loaded;

        @Setup(Level.Iteration)
        public void load(Entities entities, Batches batches) {
            loaded = batches.orders.stream().map(entities.entities::load).toList();
        }
    }

    @Benchmark
    public void ours(Ours ours, Batches batches) {
        batches.orders.forEach(ours.store::takeToTheEnd);
    }

    @Benchmark
    @Fork(1)
    public void oursKeepingChanges(Keeping keeping, Batches batches) {
        batches.orders.forEach(keeping.store::takeToTheEnd);
    }

    @Benchmark
    public void bareJdbc(Tables tables, Batches batches) throws SQLException {
        var bare = new BareJdbc(tables.tables.pool());
        for (List<Order> orders : batches.orders) {
            bare.takeToTheEnd(orders);
        }
    }

    @Benchmark
    public void fewestStatements(Tables tables, Batches batches) throws SQLException {
        var ceiling = new FewestStatements(tables.tables.pool());
        for (List<Order> orders : batches.orders) {
            ceiling.takeToTheEnd(orders);
        }
    }

    @Benchmark
    public void hibernate(Sessions sessions) {
        sessions.loaded.forEach(HibernateEntities.Loaded::takeToTheEnd);
    }
}
