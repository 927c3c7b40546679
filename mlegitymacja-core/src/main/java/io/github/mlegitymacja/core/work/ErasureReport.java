package io.github.mlegitymacja.core.work;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The result of erasing old orders with {@link Retention}. Immutable and thread-safe.
 *
 * @param before the date; only orders whose validity ended before it were erased
 * @param orders the number of erased orders
 */
public record ErasureReport(LocalDate before, int orders) {

    /**
     * Checks that the date is set.
     *
     * @param before the date
     * @param orders the number of erased orders
     * @throws NullPointerException if {@code before} is null
     */
    public ErasureReport {
        Objects.requireNonNull(before, "before");
    }
}
