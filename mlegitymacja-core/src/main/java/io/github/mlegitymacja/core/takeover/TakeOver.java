package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.vavr.collection.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the orders of another system, open and closed, with their history.
 *
 * <p>All orders are checked first. If a single one has a problem, nothing is imported.
 *
 * <pre>{@code
 * TakeOver takeOver = new TakeOver(university);
 * TakeOverReport report = takeOver.run(() -> rows(export).map(this::toOrder), done -> log.info("{} orders", done));
 * report.problems().forEach(problem -> show(problem));
 * }</pre>
 *
 * <ul>
 *   <li><b>Crashes.</b> An order is imported completely or not at all. If the process dies, run it again with the same
 *       orders: those that are stored stay as they are, also if they have changed since.
 *   <li><b>Work.</b> An imported order that is <i>Oczekuje</i> is submitted, one that is <i>W trakcie</i> or <i>Do
 *       odbioru</i> is polled, and an outstanding withdrawal is made, all by the background work from now on.
 *   <li><b>History.</b> The first entry has the reason {@code TAKEN_OVER}. What the other system has not recorded is filled
 *       in, with the reason {@code TIME_ASSUMED}.
 *   <li><b>Listeners</b> are not notified: nothing has happened to the students.
 *   <li><b>Input.</b> The orders are read twice, in batches. Their keys are kept in memory.
 * </ul>
 *
 * <p>Stop the other system first. An order that it submits after the export would become a second document.
 *
 * <p>Thread-safe.
 */
public final class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    /** Enough to save statements, and few enough to lose little in a crash. */
    private static final int BATCH_SIZE = 500;

    private final University university;
    private final ImportingOrderStore store;
    private final OrderRepository repository;
    private final OrderCheck orderCheck;

    /**
     * Creates the take-over of a university.
     *
     * @param university the university
     * @throws NullPointerException if {@code university} is null
     * @throws IllegalArgumentException if its store is not an {@link ImportingOrderStore}
     */
    public TakeOver(University university) {
        this.university = Objects.requireNonNull(university, "university");
        if (!(university.store() instanceof ImportingOrderStore importing)) {
            throw new IllegalArgumentException("the store is not an ImportingOrderStore");
        }
        this.store = importing;
        this.repository = new OrderRepository(importing, List.of());
        this.orderCheck = new OrderCheck(university.gateway());
    }

    /**
     * Checks the orders and changes nothing.
     *
     * @param orders opens the orders of the other system; the stream is closed at the end. An exception that it throws
     *     ends the check
     * @return what was found
     * @throws NullPointerException if {@code orders} is null
     * @throws InfrastructureException if the store does not answer
     */
    public TakeOverReport check(Supplier<Stream<OrderToTakeOver>> orders) {
        return checked(Objects.requireNonNull(orders, "orders"), university.now())
                .report();
    }

    /**
     * Checks the orders, and imports them if there is no problem.
     *
     * <p>A student may place an order while the run lasts. The order to import is then left out and listed as a problem;
     * all others are imported.
     *
     * @param orders opens the orders of the other system; called twice, and must return the same orders each time. The
     *     streams are closed at the end. An exception that one throws ends the run
     * @param progress receives the number of orders that are stored, after each batch
     * @return what was found and imported
     * @throws NullPointerException if an argument is null
     * @throws IllegalStateException if the orders have changed since they were checked; earlier batches stay stored
     * @throws InfrastructureException if the store does not answer; earlier batches stay stored
     */
    public TakeOverReport run(Supplier<Stream<OrderToTakeOver>> orders, LongConsumer progress) {
        Objects.requireNonNull(progress, "progress");
        AcademicTime time = university.now();
        InputCheck check = checked(Objects.requireNonNull(orders, "orders"), time);
        if (check.report().hasProblems()) {
            return check.report();
        }
        var run = new ImportRun(store, orderCheck, check::isStored);
        inBatches(orders, time, batch -> progress.accept(run.store(batch)));
        counted(run.report()).log("takeover.imported");
        return run.report();
    }

    private InputCheck checked(Supplier<Stream<OrderToTakeOver>> orders, AcademicTime time) {
        var check = new InputCheck(repository, orderCheck);
        inBatches(orders, time, check::check);
        counted(check.report()).log("takeover.checked");
        return check;
    }

    private static void inBatches(
            Supplier<Stream<OrderToTakeOver>> orders, AcademicTime time, Consumer<List<Candidate>> task) {
        try (Stream<OrderToTakeOver> all = orders.get()) {
            Iterator.ofAll(all.iterator())
                    .zipWithIndex((order, index) -> Candidate.read(index + 1, order, time))
                    .grouped(BATCH_SIZE)
                    .forEach(batch -> task.accept(batch.asJava()));
        }
    }

    private static LogEvent counted(TakeOverReport report) {
        long problems =
                report.counts().values().stream().mapToLong(Long::longValue).sum();
        return LogEvent.info(LOG)
                .with("orders", report.orders())
                .with("imported", report.imported())
                .with("alreadyStored", report.alreadyStored())
                .with("problems", problems);
    }
}
