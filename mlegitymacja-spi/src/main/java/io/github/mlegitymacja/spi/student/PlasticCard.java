package io.github.mlegitymacja.spi.student;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The plastic student card (<i>elektroniczna legitymacja studencka</i>, ELS).
 *
 * <p>Immutable and thread-safe.
 *
 * @param validUntil the last day of the period to which the card was extended, a Europe/Warsaw date
 */
public record PlasticCard(LocalDate validUntil) {

    /**
     * Checks the date.
     *
     * @param validUntil the last day of the period to which the card was extended, a Europe/Warsaw date
     * @throws NullPointerException if {@code validUntil} is null
     */
    public PlasticCard {
        Objects.requireNonNull(validUntil, "validUntil");
    }
}
