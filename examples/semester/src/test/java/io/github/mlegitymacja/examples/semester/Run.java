package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** One run of the command in this process, with its output. */
record Run(int exitCode, String out, String err) {

    static Run with(String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = SemesterDemo.run(print(out), print(err), Ansi.OFF, options);
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Lists the files that were written for students, without the order store. */
    static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("orders.mv.db")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
