package io.github.mlegitymacja.spi.student;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * A valid PESEL number: the Polish national identification number (<i>Powszechny Elektroniczny System Ewidencji
 * Ludności</i>; ustawa o ewidencji ludności, art. 15).
 *
 * <p>Eleven digits: the birth date as YYMMDD with the century added to the month (1800s +80, 1900s +0, 2000s +20, 2100s
 * +40, 2200s +60), four serial digits of which the last one encodes the sex, and a check digit. The number is personal
 * data: {@link #toString} hides it, only {@link #digits} returns it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Pesel pesel = Pesel.parse("44051401359");
 * pesel.birthDate();                  // 1944-05-14
 * pesel.sex();                        // MALE
 * Pesel.problemIn("44051401358");     // Optional[CHECK_DIGIT]
 * }</pre>
 */
public final class Pesel {

    private static final int LENGTH = 11;
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    private static final int DAYS_OF_EVERY_MONTH = 28;
    private static final int[] CENTURY_OF_MONTH_SHIFT = {1900, 2000, 2100, 2200, 1800};

    private final String digits;

    private Pesel(String digits) {
        this.digits = digits;
    }

    /**
     * Reads a PESEL number. Nothing is trimmed, and only ASCII digits are accepted.
     *
     * @param text the eleven digits
     * @return the number
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code text} is not a PESEL number; the message contains the
     *     {@linkplain #problemIn problem} and does not repeat the text
     */
    public static Pesel parse(String text) {
        problemIn(text).ifPresent(problem -> {
            throw new IllegalArgumentException("pesel: " + problem.text().english());
        });
        return new Pesel(text);
    }

    /**
     * Returns the reason why a text is not a PESEL number.
     *
     * @param text the text to check
     * @return the first problem, or empty if {@link #parse} accepts the text
     * @throws NullPointerException if {@code text} is null
     */
    public static Optional<PeselProblem> problemIn(String text) {
        if (Objects.requireNonNull(text, "text").length() != LENGTH) {
            return PeselProblem.LENGTH.found;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return PeselProblem.NOT_A_DIGIT.found;
            }
            sum += WEIGHTS[i] * digit;
        }
        if (!beginsWithDate(text)) {
            return PeselProblem.BIRTH_DATE.found;
        }
        return sum % 10 == 0 ? Optional.empty() : PeselProblem.CHECK_DIGIT.found;
    }

    /**
     * Returns the number itself. Only the ministry and the person themselves may see it.
     *
     * @return the eleven digits
     */
    public String digits() {
        return digits;
    }

    /**
     * Returns the date of birth that the number contains.
     *
     * @return a date from 1800-01-01 to 2299-12-31
     */
    public LocalDate birthDate() {
        return LocalDate.of(year(digits), month(digits), pair(digits, 4));
    }

    /**
     * Returns the sex that the number contains.
     *
     * @return male if the tenth digit is odd, female if it is even
     */
    public Sex sex() {
        return digits.charAt(LENGTH - 2) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pesel pesel && digits.equals(pesel.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Returns a constant that hides the number. */
    @Override
    public String toString() {
        return "Pesel(***)";
    }

    private static boolean beginsWithDate(String digits) {
        int month = month(digits);
        int day = pair(digits, 4);
        return month >= Month.JANUARY.getValue()
                && month <= Month.DECEMBER.getValue()
                && day >= 1
                && (day <= DAYS_OF_EVERY_MONTH
                        || day <= YearMonth.of(year(digits), month).lengthOfMonth());
    }

    private static int year(String digits) {
        return CENTURY_OF_MONTH_SHIFT[pair(digits, 2) / 20] + pair(digits, 0);
    }

    private static int month(String digits) {
        return pair(digits, 2) % 20;
    }

    private static int pair(String digits, int at) {
        return 10 * (digits.charAt(at) - '0') + digits.charAt(at + 1) - '0';
    }
}
