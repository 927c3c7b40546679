package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.examples.semester.registrar.StudentFile;
import io.github.mlegitymacja.examples.semester.screen.PickupFiles;
import io.github.mlegitymacja.examples.semester.screen.Screen;
import io.github.mlegitymacja.examples.semester.screen.Unusable;
import io.github.mlegitymacja.examples.semester.store.Storage;
import io.github.mlegitymacja.examples.semester.store.StoreChoice;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code semester}: reads the options, and reports unusable inputs with a sentence and an exit code. */
@Command(
        name = "semester",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        header = "Plays a semester with mLegitymacja, from a file of students to their QR codes.",
        description = {
            "",
            "A university and a simulated ministry run on a virtual clock: orders, renewals, an outage,"
                    + " cancellations, revocations. No data leave this machine. You can kill the command at any"
                    + " point; when you run it again, it continues.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 success, 1 a file, folder, store or simulator cannot be used, 2 an option is wrong.",
            "The written files contain activation codes: treat those of real students as secrets."
        })
public final class SemesterDemo implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;
    private final Ansi ansi;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            converter = FolderOrFile.class,
            description = "The students, a CSV file in UTF-8. Default: 45 made-up students.")
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            converter = FolderOrFile.class,
            defaultValue = "out",
            description = "The folder for QR codes and sheets; created if missing. Default: ${DEFAULT-VALUE}")
    private Path output = Path.of("out");

    @Option(
            names = "--date",
            paramLabel = "DAY",
            defaultValue = "2026-10-01",
            converter = StoryDate.class,
            description = "The day of the story, from 2000-01-01 to 2199-12-31. Default: ${DEFAULT-VALUE}")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "pl",
            description = "The language of all texts: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Language language = Language.PL;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed of everything random. Default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = "h2",
            converter = StoreOption.class,
            description = "Where to store orders: memory, h2 (a file in the output folder), h2:FILE, or the URL of a"
                    + " PostgreSQL database, jdbc:postgresql:... Default: ${DEFAULT-VALUE}")
    private StoreChoice store = new StoreChoice.Memory();

    @Option(
            names = "--ministry",
            paramLabel = "URL",
            converter = MinistryAddress.class,
            description = "A ministry simulator that was started with --time driven. Default: one in this process.")
    private @Nullable URI ministry;

    @Option(names = "--new", description = "Delete the story in the store and begin a new one.")
    private boolean beginsNew;

    @Option(
            names = "--terminal",
            paramLabel = "LOOK",
            defaultValue = "dark",
            description =
                    "Draw a QR code for this kind of terminal: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Terminal terminal = Terminal.DARK;

    SemesterDemo(PrintStream out, PrintStream err, Ansi ansi) {
        this.out = out;
        this.err = err;
        this.ansi = ansi;
    }

    /** Runs the command on the standard streams, always in UTF-8. */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, false, UTF_8);
        var err = new PrintStream(System.err, false, UTF_8);
        int exitCode = run(out, err, Ansi.AUTO, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    static int run(PrintStream out, PrintStream err, Ansi ansi, String... args) {
        return new CommandLine(new SemesterDemo(out, err, ansi))
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((bug, command, arguments) -> explain(bug, command))
                .execute(args);
    }

    @Override
    public Integer call() {
        try {
            perform();
            return CommandLine.ExitCode.OK;
        } catch (Unusable e) {
            err.print(e.explanation(language.locale()) + "\n");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void perform() {
        var file = Optional.ofNullable(input).map(StudentFile::read).orElseGet(StudentFile::sample);
        PickupFiles files = PickupFiles.in(output);
        try (Storage storage = Storage.open(store, output)) {
            var performance = new Performance(
                    new Screen(out, ansi), language.locale(), date, seed, Optional.ofNullable(ministry));
            if (beginsNew) {
                performance.forget(storage);
            }
            performance.play(file, Optional.ofNullable(input), files, storage, terminal.theme());
        } catch (InfrastructureException | JdbiException e) {
            throw storeFailed();
        }
    }

    private static Unusable storeFailed() {
        return new Unusable(
                "Magazyn zamówień przestał odpowiadać. Nic nie zginęło: uruchom to samo polecenie ponownie.",
                "The order store has stopped answering. Nothing is lost: run the same command again.");
    }

    /** Reports a bug in one line, which names the place and quotes nothing of the input. */
    private static int explain(Exception bug, CommandLine command) {
        String place = Arrays.stream(bug.getStackTrace())
                .findFirst()
                .map(Object::toString)
                .orElse("an unknown place");
        command.getErr()
                .println("This is a bug in the semester example: "
                        + bug.getClass().getSimpleName() + " in " + place + ". Please report it.");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int explain(ParameterException wrong) {
        wrong.getCommandLine().getErr().println(wrong.getMessage() + ". See --help.");
        return CommandLine.ExitCode.USAGE;
    }
}
