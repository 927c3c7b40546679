package io.github.mlegitymacja.examples.semester;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts a path. On a machine whose locale has no Polish letters some paths cannot be expressed. */
final class FolderOrFile implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "not a path that this machine's locale can express; try LC_ALL=C.UTF-8, or a name in ASCII");
        }
    }
}
