package io.github.mlegitymacja.examples.ministry.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.examples.ministry.life.ImmutableHabits;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ministry-simulator}: starts a simulator, which runs until it is stopped. */
@Command(
        name = "ministry-simulator",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        header = "A simulated ministry over HTTP, with faults on demand.",
        footer = {
            "",
            "Exit codes: 130 stopped by Ctrl+C, 1 the port or a file cannot be used, 2 an option is wrong.",
            "It listens on this machine only. Use it with made-up students only."
        })
public final class MinistrySimulator implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "8089", description = "Default: ${DEFAULT-VALUE}; 0 for any free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The H2 file for its orders, without .mv.db. Default: in memory only.")
    private @Nullable Path data;

    @Option(
            names = "--processing",
            paramLabel = "SPAN",
            defaultValue = "2m..9m",
            converter = Span.Converter.class,
            description = "The processing time of an order, in s, m, h or d. Default: ${DEFAULT-VALUE}")
    private @Nullable Span processing;

    @Option(
            names = "--codes",
            paramLabel = "TIME",
            defaultValue = "30d",
            converter = Length.class,
            description = "How long codes can be used, in s, m, h or d. Default: ${DEFAULT-VALUE}")
    private @Nullable Duration codes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed of everything random. Default: 1")
    private long seed;

    @Option(
            names = "--time",
            paramLabel = "real|driven",
            defaultValue = "real",
            description = "A driven clock stands still until PUT /simulation/clock. Default: ${DEFAULT-VALUE}")
    private Time time = Time.REAL;

    @Option(names = "--token", description = "The bearer token that callers must send. Default: none.")
    private @Nullable String token;

    @Option(names = "--tls", paramLabel = "FILE", description = "Use HTTPS, with the key in this PKCS #12 file.")
    private @Nullable Path tls;

    @Option(
            names = "--client-ca",
            paramLabel = "FILE",
            description = "With --tls: require client certificates of the authorities in this PKCS #12 file.")
    private @Nullable Path clientCa;

    @Option(
            names = "--tls-password",
            paramLabel = "TEXT",
            defaultValue = "changeit",
            description = "The password of both files. Default: ${DEFAULT-VALUE}")
    private String password = "changeit";

    @Option(
            names = "--fault",
            split = ",",
            paramLabel = "FAULT",
            converter = FaultLabel.class,
            completionCandidates = FaultLabel.All.class,
            description = "Faults that are on from the start: ${COMPLETION-CANDIDATES}.")
    private Set<Fault> faults = Set.of();

    /** Runs the command on the standard streams, always in UTF-8. */
    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, UTF_8);
        var err = new PrintWriter(System.err, true, UTF_8);
        System.exit(run(out, err, args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new MinistrySimulator())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((bug, command, arguments) -> explain(bug, command))
                .execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = command().getErr();
        try (var simulator = Simulator.start(settings())) {
            introduce(simulator);
            new CountDownLatch(1).await();
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            err.println("Port " + port + " cannot be used: " + e.getMessage() + ". Choose another one with --port.");
            return CommandLine.ExitCode.SOFTWARE;
        } catch (InfrastructureException e) {
            err.println("The file " + data
                    + " cannot be used. Another simulator may be using it; choose another one with --data.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private SimulatorSettings settings() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(command(), "Invalid value for option '--port': must be 0 to 65535");
        }
        Span span = Objects.requireNonNull(processing);
        var habits = ImmutableHabits.builder()
                .seed(seed)
                .shortest(span.shortest())
                .longest(span.longest())
                .codesLast(Objects.requireNonNull(codes))
                .build();
        return ImmutableSimulatorSettings.builder()
                .port(port)
                .data(Optional.ofNullable(data))
                .habits(habits)
                .clock(time == Time.DRIVEN ? new DrivenClock(Instant.EPOCH) : InstantSource.system())
                .token(Optional.ofNullable(token))
                .tls(Optional.ofNullable(tls).map(this::context))
                .clientCertificates(clientCa != null)
                .faults(faults)
                .build();
    }

    private SSLContext context(Path file) {
        try {
            return KeyStores.context(file, Optional.ofNullable(clientCa), password.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new ParameterException(command(), "A key store cannot be read: " + e.getMessage(), e);
        }
    }

    private void introduce(Simulator simulator) {
        PrintWriter out = command().getOut();
        out.println("The simulated ministry answers at " + simulator.uri() + Wire.ORDERS);
        out.println("  status page   " + simulator.uri() + "/");
        out.println("  protocol      " + simulator.uri() + "/openapi.yaml");
        if (time == Time.DRIVEN && token == null && tls == null) {
            out.println(
                    "  try it        java -jar examples/semester/target/semester.jar --ministry " + simulator.uri());
        }
        out.println("  stop          Ctrl+C");
        out.flush();
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** Reports a bug in one line, which names the place and quotes nothing of the input. */
    private static int explain(Exception bug, CommandLine command) {
        String place = Arrays.stream(bug.getStackTrace())
                .findFirst()
                .map(Object::toString)
                .orElse("an unknown place");
        command.getErr()
                .println("This is a bug in the simulator: " + bug.getClass().getSimpleName() + " in " + place
                        + ". Please report it.");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int explain(ParameterException wrong) {
        wrong.getCommandLine().getErr().println(wrong.getMessage() + ". See --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private enum Time {
        REAL,
        DRIVEN
    }
}
