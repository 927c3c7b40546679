package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.text.LocalizedText;
import java.util.Optional;

/** What is wrong with a text that should be a PESEL number; the first that applies, in this order. */
public enum PeselProblem {
    /** It has not exactly eleven characters. */
    LENGTH("numer PESEL musi mieć 11 cyfr", "a PESEL number has 11 digits"),
    /** A character is not one of the ASCII digits 0 to 9. */
    NOT_A_DIGIT("numer PESEL może składać się tylko z cyfr", "a PESEL number consists of digits only"),
    /** The first six digits are not the date of any day from 1800 to 2299. */
    BIRTH_DATE("numer PESEL zaczyna się od nieistniejącej daty", "the PESEL number begins with a date that never was"),
    /** The eleventh digit does not follow from the first ten: a digit is mistyped. */
    CHECK_DIGIT("cyfra kontrolna numeru PESEL się nie zgadza", "the PESEL number's check digit is wrong");

    /** This problem as an answer, made once because registries are read by the thousand. */
    final Optional<PeselProblem> found = Optional.of(this);

    private final LocalizedText text;

    PeselProblem(String polish, String english) {
        this.text = new LocalizedText(polish, english);
    }

    /**
     * The problem as a clause that can be shown to the student; it does not repeat the number.
     *
     * @return the clause, without a full stop
     */
    public LocalizedText text() {
        return text;
    }
}
