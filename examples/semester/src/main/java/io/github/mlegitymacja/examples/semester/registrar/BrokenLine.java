package io.github.mlegitymacja.examples.semester.registrar;

import io.github.mlegitymacja.spi.text.Text;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * A line of the export that could not be read as a student.
 *
 * @param number the line's number in the file, 1 for the header
 * @param problems all problems of the line
 */
public record BrokenLine(int number, Seq<Text> problems) {

    /** Returns the problems in one sentence. */
    public String explanation(Locale locale) {
        return problems.map(problem -> problem.in(locale)).mkString("; ");
    }
}
