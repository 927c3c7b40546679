package io.github.mlegitymacja.examples.semester.registrar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.mlegitymacja.examples.semester.screen.Unusable;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.text.Text;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first line of the export, which names the columns.
 *
 * @param separator the separator: a semicolon, as Polish spreadsheets write it, or a comma
 * @param titles the columns' titles, in the file's sequence
 */
record Header(char separator, List<String> titles) {

    static Header parse(String line) {
        char separator = line.indexOf(';') >= 0 ? ';' : ',';
        Header header;
        try {
            header = new Header(separator, fields(line, separator));
        } catch (CsvParseException e) {
            throw new Unusable(
                    "wiersz 1, nagłówek: " + LineProblem.quotes().polish() + ". Popraw go.",
                    "line 1, the header: " + LineProblem.quotes().english() + ". Please correct it.");
        }
        header.requireAllColumns();
        return header;
    }

    /** Splits a line into fields and reads the student. */
    Validation<Seq<Text>, StudentRecord> parseStudent(String line) {
        try {
            var fields = fields(line, separator);
            return fields.size() == titles.size()
                    ? new StudentLine(this, fields).toStudent()
                    : Validation.invalid(Array.of(LineProblem.fieldCount(fields.size(), titles.size())));
        } catch (CsvParseException e) {
            return Validation.invalid(Array.of(LineProblem.quotes()));
        }
    }

    int position(Column column) {
        return titles.indexOf(column.title());
    }

    private void requireAllColumns() {
        String missing = Arrays.stream(Column.values())
                .filter(column -> position(column) < 0)
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            String needed = Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(";"));
            throw new Unusable(
                    "wiersz 1, nagłówek: brak kolumn: " + missing + ". Potrzebne są: " + needed,
                    "line 1, the header: missing columns: " + missing + ". Needed are: " + needed);
        }
    }

    private static List<String> fields(String line, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .ofSingleCsvRecord(line)
                .getFields();
    }
}
