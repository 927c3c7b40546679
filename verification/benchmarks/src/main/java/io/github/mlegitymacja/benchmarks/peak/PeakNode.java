package io.github.mlegitymacja.benchmarks.peak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.benchmarks.Trial;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The process of a {@link PeakWorker}, from the outside. */
final class PeakNode {

    static final int HEAP_MIB = 512;

    private final Process process;
    private final Path recording;
    private volatile Progress progress = Progress.NONE;
    private volatile long liveMiB;

    private PeakNode(Process process, Path recording) {
        this.process = process;
        this.recording = recording;
    }

    static PeakNode start(PeakPlan plan, int worker, Path folder) throws IOException {
        Path recording = folder.resolve("worker-" + worker + ".jfr");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-XX:StartFlightRecording=settings=default,filename=" + recording,
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PeakWorker.class.getName(),
                        plan.text(),
                        String.valueOf(worker))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var node = new PeakNode(process, recording);
        var listener = new Thread(node::listen, "worker-" + worker);
        listener.setDaemon(true);
        listener.start();
        return node;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                progress = Progress.parse(line);
                liveMiB = progress.liveMiB() > 0 ? progress.liveMiB() : liveMiB;
            }
        } catch (IOException e) {
            process.destroy();
        }
    }

    Progress progress() {
        Trial.require(process.isAlive(), "a worker has ended before its time");
        return progress;
    }

    /** The heap in use after the worker's latest forced collection. */
    long liveMiB() {
        return liveMiB;
    }

    Path recording() {
        return recording;
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        Trial.require(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, "a worker did not end well");
    }
}
