package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.port.OrderStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Starts three worker processes, kills them at random moments, and replaces them. */
final class Workers implements AutoCloseable {

    private static final int WORKERS = 3;
    /** The calls that kills aim at. A killed poll proves the least. */
    private static final List<CallKind> KINDS = List.of(
            CallKind.SUBMIT,
            CallKind.SUBMIT,
            CallKind.WITHDRAW,
            CallKind.WITHDRAW,
            CallKind.NOTIFY,
            CallKind.NOTIFY,
            CallKind.POLL);

    private static final int MOST_CALLS = 30;
    private static final int MOST_MICROS = 2_000;
    private static final int STARTING_MILLIS = 20_000;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Path log;
    private final Calls calls;
    private final List<String> arguments;
    private final List<WorkerProcess> running = new ArrayList<>();
    private final CountDownLatch crashed = new CountDownLatch(1);
    private final AtomicInteger crashes = new AtomicInteger();
    private int started;

    Workers(Path folder, Calls calls, List<String> arguments) throws IOException {
        this.log = folder.resolve("workers.log");
        this.calls = calls;
        this.arguments = arguments;
        for (int place = 0; place < WORKERS; place++) {
            running.add(start());
        }
    }

    /**
     * Kills a worker at a random moment and starts another one in its place.
     *
     * @return whether the store lacked the result of a call that the killed worker had made to the ministry
     */
    boolean killOne(Random random, OrderStore store) throws IOException, InterruptedException {
        int place = random.nextInt(WORKERS);
        WorkerProcess victim = running.get(place);
        CallKind kind = KINDS.get(random.nextInt(KINDS.size()));
        calls.awaitAny(victim.name(), STARTING_MILLIS);
        calls.await(victim.name(), kind, 1 + random.nextInt(MOST_CALLS), PATIENCE_MILLIS);
        // Waits a little longer, so that workers are also killed between two calls.
        awaitCrash(random.nextInt(MOST_MICROS), TimeUnit.MICROSECONDS);
        victim.kill();
        boolean unsettled = calls.latestOf(victim.name()).stream().anyMatch(call -> call.isUnsettledIn(store));
        running.set(place, start());
        return unsettled;
    }

    /** Returns how many workers ended without being killed, which is a defect. */
    int crashes() {
        return crashes.get();
    }

    /** Returns how many errors the workers logged: bugs, and orders that a person would have to deal with. */
    int errors() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.filter(line -> line.contains(" ERROR ")).count();
        }
    }

    boolean awaitCrash(long timeout, TimeUnit unit) throws InterruptedException {
        return crashed.await(timeout, unit);
    }

    private void crash() {
        crashes.incrementAndGet();
        crashed.countDown();
    }

    private WorkerProcess start() throws IOException {
        return new WorkerProcess("worker-" + started++, log, arguments, this::crash);
    }

    @Override
    public void close() {
        running.forEach(WorkerProcess::kill);
    }
}
