package io.github.mlegitymacja.examples.quickstart.registrar;

import io.github.mlegitymacja.spi.text.LocalizedText;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * A line of the export that is no student.
 *
 * @param number the line's number in the file, 1 for the header
 * @param problems everything that is wrong with it
 */
public record BrokenLine(int number, Seq<LocalizedText> problems) {

    public String explanation(Locale locale) {
        return problems.map(problem -> problem.in(locale)).mkString("; ");
    }
}
