package io.github.mlegitymacja.examples.portal.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.Optional;

/**
 * A made-up person.
 *
 * @param line the person's line in the file
 */
public record Person(NamedCsvRecord line) {

    public String account() {
        return line.getField("account");
    }

    /** Returns what the person is an example of, in the reader's language. */
    public String about(Locale locale) {
        return line.getField(locale.getLanguage().equals("pl") ? "o_kim" : "about");
    }

    boolean isStudent() {
        return student().isPresent();
    }

    Optional<String> student() {
        return text("student");
    }

    Optional<String> text(String column) {
        return Optional.of(line.getField(column)).filter(text -> !text.isEmpty());
    }

    boolean is(String column) {
        return line.getField(column).equals("yes");
    }

    /** Returns how many semesters ago the person collected an mLegitymacja; 0 for never. */
    int semestersAgo() {
        return text("collected_semesters_ago").map(Integer::parseInt).orElse(0);
    }
}
