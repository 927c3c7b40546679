package io.github.mlegitymacja.examples.ministry.simulator;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A range of durations.
 *
 * @param shortest the lower bound
 * @param longest the upper bound
 */
record Span(Duration shortest, Duration longest) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smh])\\.\\.([0-9]{1,6})([smh])");

    /** Converts an option. */
    static final class Converter implements ITypeConverter<Span> {
        @Override
        public Span convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("'" + text + "' is not a range such as 2m..9m");
            }
            var span = new Span(duration(form.group(1), form.group(2)), duration(form.group(3), form.group(4)));
            if (span.longest().compareTo(span.shortest()) < 0) {
                throw new TypeConversionException("'" + text + "' ends before it begins");
            }
            return span;
        }

        private static Duration duration(String number, String unit) {
            return Duration.parse("PT" + number + unit);
        }
    }
}
