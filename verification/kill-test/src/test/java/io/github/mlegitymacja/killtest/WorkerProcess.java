package io.github.mlegitymacja.killtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} in its own JVM. It ends with this process, because its standard input ends then. */
final class WorkerProcess {

    private static final int PATIENCE_SECONDS = 20;

    private final String name;
    private final Process process;
    private final CompletableFuture<Void> ended;
    private volatile boolean killed;

    WorkerProcess(String name, Path log, List<String> arguments, Runnable onCrash) throws IOException {
        this.name = name;
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                // Most workers are killed before the optimizing compiler would pay off.
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                name);
        command.command().addAll(arguments);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        this.process = command.start();
        this.ended = process.onExit().thenAccept(dead -> {
            if (!killed) {
                onCrash.run();
            }
        });
    }

    String name() {
        return name;
    }

    /** Kills the process with SIGKILL and waits for its end. */
    void kill() {
        killed = true;
        process.destroyForcibly();
        ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
