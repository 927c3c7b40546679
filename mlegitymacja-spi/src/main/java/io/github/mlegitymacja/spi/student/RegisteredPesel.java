package io.github.mlegitymacja.spi.student;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the registry holds where a student's PESEL number belongs: a number, nothing, or something mistyped.
 *
 * <p>The three are kept apart because a student must do different things about each: apply for a number, or have the
 * entry corrected. Immutable and thread-safe.
 */
public sealed interface RegisteredPesel {

    /**
     * Judges a registry's entry as it stands.
     *
     * @param entry the column's content; null or empty means that there is none
     * @return what it is
     */
    static RegisteredPesel of(@Nullable String entry) {
        if (entry == null || entry.isEmpty()) {
            return new Absent();
        }
        return Pesel.problemIn(entry).<RegisteredPesel>map(Invalid::new).orElseGet(() -> new Valid(Pesel.parse(entry)));
    }

    /**
     * The number, if there is a valid one.
     *
     * @return the number, or empty
     */
    default Optional<Pesel> number() {
        return this instanceof Valid valid ? Optional.of(valid.pesel()) : Optional.empty();
    }

    /** The registry holds no PESEL number, as for many foreign students. */
    record Absent() implements RegisteredPesel {}

    /**
     * The registry holds a valid number.
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
     * The registry holds something that is not a PESEL number; the entry itself is not kept.
     *
     * @param problem what is wrong with the entry
     */
    record Invalid(PeselProblem problem) implements RegisteredPesel {
        /**
         * Checks the component.
         *
         * @param problem what is wrong with the entry
         * @throws NullPointerException if {@code problem} is null
         */
        public Invalid {
            Objects.requireNonNull(problem, "problem");
        }
    }
}
