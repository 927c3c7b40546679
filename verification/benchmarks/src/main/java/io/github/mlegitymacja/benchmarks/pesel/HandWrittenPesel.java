package io.github.mlegitymacja.benchmarks.pesel;

/** What one writes who wants to know no more than whether it is a PESEL number. */
final class HandWrittenPesel {

    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    private static final int[] CENTURIES = {1900, 2000, 2100, 2200, 1800};
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private HandWrittenPesel() {}

    static boolean accepts(String text) {
        if (text.length() != 11) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            sum += (c - '0') * WEIGHTS[i];
        }
        return sum % 10 == 0 && beginsWithDate(text);
    }

    private static boolean beginsWithDate(String text) {
        int shifted = number(text, 2);
        int month = shifted % 20;
        int day = number(text, 4);
        return month >= 1 && month <= 12 && day >= 1 && day <= days(CENTURIES[shifted / 20] + number(text, 0), month);
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
