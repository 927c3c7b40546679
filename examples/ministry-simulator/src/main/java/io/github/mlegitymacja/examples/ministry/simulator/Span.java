package io.github.mlegitymacja.examples.ministry.simulator;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A range of durations.
 *
 * @param shortest the lower bound
 * @param longest the upper bound
 */
record Span(Duration shortest, Duration longest) {

    /** Converts an option such as 2m..9m. */
    static final class Converter implements ITypeConverter<Span> {
        @Override
        public Span convert(String text) {
            String[] ends = text.split("\\.\\.", -1);
            Optional<Duration> shortest = Length.parse(ends[0]);
            Optional<Duration> longest = Length.parse(ends[ends.length - 1]);
            if (ends.length != 2 || shortest.isEmpty() || longest.isEmpty()) {
                throw new TypeConversionException("'" + text + "' is not a range such as 2m..9m");
            }
            if (longest.get().compareTo(shortest.get()) < 0) {
                throw new TypeConversionException("'" + text + "' ends before it begins");
            }
            return new Span(shortest.get(), longest.get());
        }
    }
}
