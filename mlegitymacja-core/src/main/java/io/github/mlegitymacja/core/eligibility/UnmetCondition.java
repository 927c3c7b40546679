package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.text.Text;

/**
 * A condition that a student does not meet: a code for programs and a text for the student.
 *
 * <pre>{@code
 * UnmetCondition.of("NO_HEALTH_CHECK", "brak aktualnych badań lekarskich", "your health check is missing");
 * }</pre>
 *
 * <p>{@link StandardUnmetCondition} contains the known ones. A university creates its own with {@link #of}, or declares
 * an enum that implements this interface. Implementations are immutable, and {@code equals} returns true for the same
 * condition.
 */
public interface UnmetCondition {

    /**
     * Returns the code for programs.
     *
     * @return a code such as {@code NO_PHOTO}, without personal data
     */
    String code();

    /**
     * Returns the text for the student.
     *
     * @return a clause without a full stop and without personal data; it also appears in the reason of a revocation
     */
    Text text();

    /**
     * Creates an unmet condition.
     *
     * @param code the code for programs, 1 to 64 characters; the code of the text is {@code condition.} followed by it
     * @param polish the text in Polish
     * @param english the text in English
     * @return the unmet condition
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an argument is blank, or {@code code} is too long or contains control
     *     characters or unpaired surrogates
     */
    static UnmetCondition of(String code, String polish, String english) {
        return new OwnUnmetCondition(code, Text.of("condition." + code, polish, english));
    }
}
