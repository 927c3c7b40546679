package io.github.mlegitymacja.killtest.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Writer} in its own JVM. It ends with this process, because its standard input ends then. */
final class WriterProcess {

    private final Process process;
    private final BufferedReader output;
    private final List<Acknowledgement> acknowledged = new ArrayList<>();

    WriterProcess(List<String> arguments) throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                // Killed before the optimizing compiler would pay off.
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName());
        command.command().addAll(arguments);
        command.redirectError(ProcessBuilder.Redirect.INHERIT);
        this.process = command.start();
        this.output = process.inputReader(US_ASCII);
    }

    /** Kills the process with SIGKILL after a number of acknowledgements, and returns all of them. */
    List<Acknowledgement> killAfter(int count) throws IOException {
        try (output) {
            for (int i = 0; i < count && readLine(); i++) {}
            if (acknowledged.size() < count) {
                throw new IllegalStateException("the process ended without being killed");
            }
            // Unlike Process, the handle leaves the output open.
            process.toHandle().destroyForcibly();
            while (readLine()) {}
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
        return acknowledged;
    }

    private boolean readLine() throws IOException {
        String line = output.readLine();
        if (line != null) {
            acknowledged.add(Acknowledgement.parse(line));
        }
        return line != null;
    }
}
