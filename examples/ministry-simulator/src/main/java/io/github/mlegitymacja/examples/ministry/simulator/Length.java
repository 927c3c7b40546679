package io.github.mlegitymacja.examples.ministry.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts a duration such as 30d. */
final class Length implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

    @Override
    public Duration convert(String text) {
        return parse(text)
                .filter(length -> !length.isZero())
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a time such as 30d"));
    }

    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(duration(Long.parseLong(form.group(1)), form.group(2))) : Optional.empty();
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
