package io.github.mlegitymacja.examples.semester;

import io.github.mlegitymacja.examples.semester.store.StoreChoice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the option {@code --store}. */
final class StoreOption implements ITypeConverter<StoreChoice> {

    private static final Pattern FILE = Pattern.compile("h2:([^;]*[^;/.])");

    @Override
    public StoreChoice convert(String text) {
        if (text.equals("memory")) {
            return new StoreChoice.Memory();
        } else if (text.equals("h2")) {
            return new StoreChoice.H2(Optional.empty());
        } else if (text.startsWith("jdbc:postgresql:")) {
            return new StoreChoice.Postgresql(text);
        }
        Matcher file = FILE.matcher(text);
        if (file.matches()) {
            return new StoreChoice.H2(Optional.of(new FolderOrFile().convert(file.group(1))));
        }
        throw new TypeConversionException("must be memory, h2, h2:FILE, or a URL that begins with jdbc:postgresql:");
    }
}
