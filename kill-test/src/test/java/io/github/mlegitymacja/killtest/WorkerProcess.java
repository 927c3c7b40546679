package io.github.mlegitymacja.killtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} in a JVM of its own, which ends when this process does: its standard input ends then. */
final class WorkerProcess {

    private static final int PATIENCE_SECONDS = 20;

    private final String name;
    private final Process process;
    private final CompletableFuture<Void> ended;
    private volatile boolean killed;

    WorkerProcess(String name, Path log, List<String> arguments, Runnable whenItBreaksDown) throws IOException {
        this.name = name;
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                // Most of them are killed before a better compiler would have paid.
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
                whenItBreaksDown.run();
            }
        });
    }

    String name() {
        return name;
    }

    /** SIGKILL, and waits for the end. */
    void kill() {
        killed = true;
        process.destroyForcibly();
        ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
