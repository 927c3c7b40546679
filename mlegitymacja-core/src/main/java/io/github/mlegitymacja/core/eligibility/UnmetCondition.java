package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.text.LocalizedText;

/**
 * What a student is told about a condition that they do not meet.
 *
 * <p>{@link StandardUnmetCondition} has the known ones; a university adds its own by {@link #of}, or as an enum of its
 * own. Implementations are immutable, and equal if they mean the same.
 */
public interface UnmetCondition {

    /**
     * What programs go by; it appears in logs and in the reason of a revocation.
     *
     * @return a code such as {@code NO_PHOTO}, without personal data
     */
    String code();

    /**
     * What the student reads.
     *
     * @return a clause without a full stop, without personal data
     */
    LocalizedText text();

    /**
     * A university's own unmet condition.
     *
     * @param code what programs go by
     * @param text what the student reads
     * @return the value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code code} is blank, over-long or contains control characters
     */
    static UnmetCondition of(String code, LocalizedText text) {
        return new OwnUnmetCondition(code, text);
    }
}
