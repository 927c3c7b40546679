package io.github.mlegitymacja.spi.student;

import io.github.mlegitymacja.spi.text.Text;
import java.util.Optional;

/** A reason why a text is not a PESEL number. If several apply, the first of this list is reported. */
public enum PeselProblem {
    /** The text does not have exactly eleven characters. */
    LENGTH("numer PESEL musi mieć 11 cyfr", "a PESEL number must have 11 digits"),
    /** A character is not one of the ASCII digits 0 to 9. */
    NOT_A_DIGIT("numer PESEL może zawierać tylko cyfry", "a PESEL number must contain only digits"),
    /** The first six digits are not a valid date from 1800-01-01 to 2299-12-31. */
    BIRTH_DATE(
            "numer PESEL nie zaczyna się od prawidłowej daty urodzenia",
            "the PESEL number does not begin with a valid date of birth"),
    /** The eleventh digit is not the check digit of the first ten, so some digit is mistyped. */
    CHECK_DIGIT("cyfra kontrolna numeru PESEL jest nieprawidłowa", "the check digit of the PESEL number is wrong");

    /**
     * This problem as a result; a constant, because {@link Pesel#problemIn} is called for every record of a registry.
     */
    final Optional<PeselProblem> found = Optional.of(this);

    private final Text text;

    PeselProblem(String polish, String english) {
        this.text = Text.of("pesel." + name(), polish, english);
    }

    /**
     * Returns the problem as a clause that can be shown to the student; it does not repeat the number.
     *
     * @return the clause, without a full stop
     */
    public Text text() {
        return text;
    }
}
