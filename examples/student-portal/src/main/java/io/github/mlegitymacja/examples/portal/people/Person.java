package io.github.mlegitymacja.examples.portal.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody made up.
 *
 * @param line their line in the file
 */
public record Person(NamedCsvRecord line) {

    public String account() {
        return line.getField("account");
    }

    /** What they are good for, in the reader's language. */
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

    /** How many semesters ago they collected an mLegitymacja; 0 for never. */
    int semestersAgo() {
        return text("collected_semesters_ago").map(Integer::parseInt).orElse(0);
    }
}
