package io.github.mlegitymacja.spi.student;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The plastic student card (<i>elektroniczna legitymacja studencka</i>, ELS).
 *
 * <p>Immutable and thread-safe.
 *
 * @param validUntil the last day, in Europe/Warsaw, for which the card has been extended
 */
public record PlasticCard(LocalDate validUntil) {

    /**
     * Checks the date.
     *
     * @param validUntil the last day, in Europe/Warsaw, for which the card has been extended
     * @throws NullPointerException if {@code validUntil} is null
     */
    public PlasticCard {
        Objects.requireNonNull(validUntil, "validUntil");
    }
}
