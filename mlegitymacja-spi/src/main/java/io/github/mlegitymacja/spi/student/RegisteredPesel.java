package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registry's entry for a student's PESEL number: a valid number, no number, or an invalid entry.
 *
 * <p>A missing number and an invalid entry are distinct because the student has to do different things: apply for a
 * number, or have the entry corrected. Immutable and thread-safe.
 *
 * <pre>{@code
 * RegisteredPesel.of("44051401359");   // Valid
 * RegisteredPesel.of(null);            // Absent
 * RegisteredPesel.of("           ");   // Absent
 * RegisteredPesel.of("4405140135");    // Invalid(LENGTH)
 * }</pre>
 */
public sealed interface RegisteredPesel {

    /**
     * Classifies a registry's entry. Padding at both ends is ignored, see {@link PlainText#strip}.
     *
     * @param entry the entry; null, empty or blank means that there is no number
     * @return the valid number, the problem of an invalid entry, or {@link Absent}
     */
    static RegisteredPesel of(@Nullable String entry) {
        String digits = entry == null ? "" : PlainText.strip(entry);
        if (digits.isEmpty()) {
            return new Absent();
        }
        return Pesel.problemIn(digits)
                .<RegisteredPesel>map(Invalid::new)
                .orElseGet(() -> new Valid(Pesel.parse(digits)));
    }

    /**
     * Returns the number if it is valid.
     *
     * @return the number, or empty if it is absent or invalid
     */
    default Optional<Pesel> number() {
        return this instanceof Valid valid ? Optional.of(valid.pesel()) : Optional.empty();
    }

    /** The registry has no PESEL number, as for many foreign students. */
    record Absent() implements RegisteredPesel {}

    /**
     * The registry has a valid number.
     *
     * @param pesel the number
     */
    record Valid(Pesel pesel) implements RegisteredPesel {
        /**
         * Checks the component.
         *
         * @param pesel the number
         * @throws NullPointerException if {@code pesel} is null
         */
        public Valid {
            Objects.requireNonNull(pesel, "pesel");
        }
    }

    /**
     * The registry has an entry that is not a PESEL number. The entry itself is not kept.
     *
     * @param problem why the entry is not a PESEL number
     */
    record Invalid(PeselProblem problem) implements RegisteredPesel {
        /**
         * Checks the component.
         *
         * @param problem why the entry is not a PESEL number
         * @throws NullPointerException if {@code problem} is null
         */
        public Invalid {
            Objects.requireNonNull(problem, "problem");
        }
    }
}
