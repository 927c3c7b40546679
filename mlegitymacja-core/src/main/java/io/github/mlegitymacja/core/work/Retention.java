package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases old orders of all students. The library never does so by itself: an operator, or a scheduler of the
 * application, decides how long orders are kept.
 *
 * <pre>{@code
 * ErasureReport report = new Retention(university).eraseExpired(LocalDate.of(2024, 1, 1));
 * report.orders();   // how many orders were erased
 * }</pre>
 *
 * <p>To erase the orders of one student, call {@link io.github.mlegitymacja.core.service.OfficeService#erase}.
 *
 * <ul>
 *   <li><b>Threads.</b> The erasure runs on the calling thread. Students can order and the background work can run at the
 *       same time. Two erasures at once are safe as well; together they erase each order once.
 *   <li><b>Crashes.</b> Each batch is erased completely or not at all. A process may die at any point; call the method
 *       again.
 * </ul>
 */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int DEFAULT_BATCH_SIZE = 1000;

    private final University university;
    private final int batchSize;

    /**
     * Creates the retention of a university, which erases 1000 orders at a time.
     *
     * @param university the university
     * @throws NullPointerException if {@code university} is null
     */
    public Retention(University university) {
        this(university, DEFAULT_BATCH_SIZE);
    }

    /**
     * Creates the retention of a university.
     *
     * @param university the university
     * @param batchSize how many orders are erased in one call of the store; positive
     * @throws NullPointerException if {@code university} is null
     * @throws IllegalArgumentException if {@code batchSize} is not positive
     */
    public Retention(University university, int batchSize) {
        this.university = Objects.requireNonNull(university, "university");
        this.batchSize = batchSize;
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize is " + batchSize + ", must be positive");
        }
    }

    /**
     * Erases all expired orders, batch after batch: those for which nothing is due and whose validity ended before a
     * date. It does not matter whether they are open: the document of an open order has expired as well.
     *
     * <p>Orders that still have to be submitted, polled or withdrawn stay, whatever their age. Each batch logs {@code
     * retention.erased}. The method ignores interruption; ending the process is safe at any point.
     *
     * @param before the date; an order is erased if its {@code validUntil} is earlier
     * @return how many orders were erased
     * @throws NullPointerException if {@code before} is null
     * @throws IllegalArgumentException if {@code before} is after today, because documents that are still valid would be
     *     erased
     * @throws InfrastructureException if the store does not answer; earlier batches stay erased
     */
    public ErasureReport eraseExpired(LocalDate before) {
        requireNotAfterToday(before);
        int all = 0;
        int erased;
        do {
            erased = university.store().eraseExpired(before, batchSize);
            all += erased;
            LogEvent.info(LOG)
                    .with("before", before)
                    .with("orders", erased)
                    .with("total", all)
                    .log("retention.erased");
        } while (erased > 0);
        return new ErasureReport(before, all);
    }

    private void requireNotAfterToday(LocalDate before) {
        Objects.requireNonNull(before, "before");
        LocalDate today = university.now().today();
        if (before.isAfter(today)) {
            throw new IllegalArgumentException("before is " + before + ", must not be after today, " + today);
        }
    }
}
