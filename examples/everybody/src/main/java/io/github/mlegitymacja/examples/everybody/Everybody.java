package io.github.mlegitymacja.examples.everybody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The command {@code everybody}: a university orders an mLegitymacja for each of its students. */
public final class Everybody {

    private static final int WRONG_OPTION = 2;
    private static final int MOST_STUDENTS = 100_000;
    private static final String USAGE = "Usage: everybody [--students 1..100000] [--lang pl|en]";

    private int students = 30_000;
    private Locale locale = Locale.forLanguageTag("pl");

    private Everybody() {}

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        int exitCode = run(out, err, args);
        out.flush();
        System.exit(exitCode);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        var command = new Everybody();
        try {
            command.read(List.of(args));
        } catch (IllegalArgumentException e) {
            err.println(USAGE);
            return WRONG_OPTION;
        }
        var campus = new Campus(command.students);
        new Nights(campus, new Screen(out, campus.university().texts(), command.locale)).run();
        return 0;
    }

    private void read(List<String> args) {
        for (int i = 0; i < args.size(); i += 2) {
            String value = i + 1 < args.size() ? args.get(i + 1) : "";
            switch (args.get(i)) {
                case "--students" -> students = numberOfStudents(value);
                case "--lang" -> locale = language(value);
                default -> throw new IllegalArgumentException(args.get(i));
            }
        }
    }

    private static int numberOfStudents(String value) {
        int number = Integer.parseInt(value);
        if (number < 1 || number > MOST_STUDENTS) {
            throw new IllegalArgumentException(value);
        }
        return number;
    }

    private static Locale language(String value) {
        if (!List.of("pl", "en").contains(value)) {
            throw new IllegalArgumentException(value);
        }
        return Locale.forLanguageTag(value);
    }
}
