package io.github.mlegitymacja.examples.semester.registrar;

import io.github.mlegitymacja.spi.text.Text;

/** The problems of a line. They name the column and never quote its content, which may be a PESEL number. */
final class LineProblem {

    private LineProblem() {}

    static Text quotes() {
        return Text.of(
                "line.QUOTES", "cudzysłów jest niezamknięty lub w złym miejscu", "a quote is unclosed or misplaced");
    }

    static Text fieldCount(int found, int expected) {
        return Text.of(
                "line.FIELD_COUNT",
                "liczba kolumn to %s, a powinno być %s",
                "the number of columns is %s, it should be %s",
                found,
                expected);
    }

    static Text repeatedId(int firstLine) {
        return Text.of(
                "line.REPEATED_ID",
                "id powtarza się, pierwszy raz jest w wierszu %s",
                "id is repeated, it first appears in line %s",
                firstLine);
    }

    static Text badId() {
        return in(Column.ID, "to nie są same cyfry, od 1 do 20", "is not 1 to 20 digits");
    }

    static Text badText(Column column) {
        return in(
                column,
                "puste, za długie lub ze znakami sterującymi",
                "is empty, too long or contains control characters");
    }

    static Text notOneOf(Column column, Iterable<String> allowed) {
        String words = String.join(", ", allowed);
        return in(column, "dopuszczalne: " + words, "must be one of: " + words);
    }

    private static Text in(Column column, String polish, String english) {
        return Text.of("line." + column.name(), column.title() + ": " + polish, column.title() + ": " + english);
    }
}
