package io.github.mlegitymacja.examples.quickstart.registrar;

import io.github.mlegitymacja.spi.text.LocalizedText;

/** What can be wrong with a line. Names the column and never repeats its content, which may be a PESEL number. */
final class LineProblem {

    private LineProblem() {}

    static LocalizedText quotes() {
        return new LocalizedText("cudzysłów jest niezamknięty lub w złym miejscu", "a quote is unclosed or misplaced");
    }

    static LocalizedText fieldCount(int found, int expected) {
        return new LocalizedText(
                "liczba kolumn to " + found + ", a powinno być " + expected,
                "the number of columns is " + found + ", it should be " + expected);
    }

    static LocalizedText repeatedId(int firstLine) {
        return new LocalizedText(
                "id powtarza się, pierwszy raz jest w wierszu " + firstLine,
                "id is repeated, it is first in line " + firstLine);
    }

    static LocalizedText badId() {
        return in(Column.ID, "to nie są same cyfry, od 1 do 20", "is not 1 to 20 digits");
    }

    static LocalizedText badText(Column column) {
        return in(
                column,
                "puste, za długie lub ze znakami sterującymi",
                "is empty, too long or contains control characters");
    }

    static LocalizedText notOneOf(Column column, Iterable<String> allowed) {
        String words = String.join(", ", allowed);
        return in(column, "dopuszczalne: " + words, "must be one of: " + words);
    }

    private static LocalizedText in(Column column, String polish, String english) {
        return new LocalizedText(column.title() + ": " + polish, column.title() + ": " + english);
    }
}
