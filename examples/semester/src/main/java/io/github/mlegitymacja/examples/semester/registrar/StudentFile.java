package io.github.mlegitymacja.examples.semester.registrar;

import io.github.mlegitymacja.examples.semester.screen.Unusable;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * An export of the registrar's office.
 *
 * @param students the students, in the file's sequence
 * @param brokenLines the lines that could not be read, in the file's sequence
 */
public record StudentFile(List<StudentRecord> students, List<BrokenLine> brokenLines) {

    private static final String SAMPLE = "/io/github/mlegitymacja/examples/semester/studenci.csv";

    /** Reads a file. */
    public static StudentFile read(Path file) {
        try {
            return parse(ExportText.decode(Files.readAllBytes(file)));
        } catch (Unusable e) {
            throw e.in(file);
        } catch (IOException e) {
            throw new Unusable(
                    "Nie można odczytać pliku " + file + ". Sprawdź, czy istnieje i czy to zwykły plik.",
                    "The file " + file + " cannot be read. Check that it exists and is an ordinary file.");
        }
    }

    /** Reads the made-up students that are packaged in the jar. */
    public static StudentFile sample() {
        try (var content = Objects.requireNonNull(StudentFile.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return parse(ExportText.decode(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StudentFile parse(List<String> lines) {
        var export = new Export(Header.parse(lines.get(0)));
        for (int number = 2; number <= lines.size(); number++) {
            export.add(number, lines.get(number - 1));
        }
        return export.toFile();
    }
}
