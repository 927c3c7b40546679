package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
import org.openjdk.jmh.annotations.Warmup;

/** What students, clerks and monitoring read, among very many orders. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6) // the server keeps a plan from the sixth time on
@Measurement(iterations = 5)
public class ReportsBenchmark {

    private static final int PAGE = 100;
    private static final LocalDate A_MONTH_AGO = Samples.TODAY.minusMonths(1);
    private static final LocalDate BEFORE_ALL = LocalDate.of(2021, 1, 1);

    /** The orders of {@link ManyOrders}. */
    @State(Scope.Benchmark)
    public static class Orders {

        @Param("10000000")
        public int rows;

        private Database database;
        private JdbcOrderStore store;
        private OrderService service;

        @Setup
        public void open() {
            database = ManyOrders.open(rows);
            store = database.store();
            service = new OrderService(
                    University.of(store, new InMemoryMinistry(), id -> Optional.of(Samples.student(id))));
        }

        @TearDown
        public void close() {
            long counted = store.countByStatus().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            database.close();
            Trial.require(counted == rows, counted + " orders of " + rows + " were counted");
        }
    }

    /** A status of which a clerk wants to see orders. */
    @State(Scope.Benchmark)
    public static class Status {
        @Param
        public OrderStatus status;
    }

    @Benchmark
    public Overview overview(Orders orders) {
        return orders.service.overview(new StudentId("usos-1")).get();
    }

    @Benchmark
    public StoredOrders newestOrders(Orders orders, Status status) {
        return orders.store.ordersIn(status.status, Optional.empty(), PAGE);
    }

    @Benchmark
    public StoredOrders ordersHalfwayDown(Orders orders, Status status) {
        return orders.store.ordersIn(status.status, Optional.of(ManyOrders.id(orders.rows / 2)), PAGE);
    }

    @Benchmark
    public StoredOrders openOrders(Orders orders) {
        return orders.store.openOrders(Samples.SEMESTER, Optional.empty(), PAGE);
    }

    @Benchmark
    public StoredOrders stuckOrders(Orders orders) {
        return orders.store.stuckOrders(Optional.empty(), PAGE);
    }

    @Benchmark
    public List<UnreadableOrder> unreadableOrders(Orders orders) {
        return orders.store.unreadableOrders(Optional.empty(), PAGE);
    }

    @Benchmark
    public Map<OrderStatus, Long> countByStatus(Orders orders) {
        return orders.store.countByStatus();
    }

    @Benchmark
    public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDayOfMonth(Orders orders) {
        return orders.store.countByDay(A_MONTH_AGO);
    }

    @Benchmark
    public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDayOfAll(Orders orders) {
        return orders.store.countByDay(BEFORE_ALL);
    }

    @Benchmark
    public OrdersInTrouble countTrouble(Orders orders) {
        return orders.store.countTrouble();
    }

    @Benchmark
    public Map<DueTask, Instant> earliestDue(Orders orders) {
        return orders.store.earliestDue();
    }

    @Benchmark
    public Optional<Instant> oldestKeptChange(Orders orders) {
        return orders.store.oldestKeptSince();
    }
}
