package io.github.mlegitymacja.examples.semester;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the option {@code --date}. */
final class StoryDate implements ITypeConverter<LocalDate> {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @Override
    public LocalDate convert(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Reported below, like a date out of range.
        }
        throw new TypeConversionException("'" + text + "' is not a day from " + FIRST + " to " + LAST);
    }
}
