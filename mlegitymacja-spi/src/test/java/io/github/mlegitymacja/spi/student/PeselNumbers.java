package io.github.mlegitymacja.spi.student;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates PESEL numbers from the description in the law, independently of {@link Pesel}. */
public final class PeselNumbers {

    static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2299, 12, 31);

    /** The weight of each digit; the check digit itself has the weight 1. */
    static final String WEIGHTS = "13791379131";

    private static final Set<String> DATES =
            FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).map(PeselNumbers::date).collect(Collectors.toUnmodifiableSet());

    private PeselNumbers() {}

    /** Returns the number for a date of birth and a serial number from 0 to 9999. */
    public static String number(LocalDate birth, int serial) {
        String ten = date(birth) + String.format(Locale.ROOT, "%04d", serial);
        return ten + (10 - weightedSum(ten) % 10) % 10;
    }

    static boolean beginsWithDate(String digits) {
        return DATES.contains(digits.substring(0, 6));
    }

    static int weightedSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digit(WEIGHTS, i) * digit(digits, i);
        }
        return sum;
    }

    static int digit(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 1));
    }

    private static String date(LocalDate birth) {
        int monthShift = switch (birth.getYear() / 100) {
            case 18 -> 80;
            case 19 -> 0;
            case 20 -> 20;
            case 21 -> 40;
            case 22 -> 60;
            default -> throw new AssertionError(birth);
        };
        return String.format(
                Locale.ROOT,
                "%02d%02d%02d",
                birth.getYear() % 100,
                birth.getMonthValue() + monthShift,
                birth.getDayOfMonth());
    }
}
