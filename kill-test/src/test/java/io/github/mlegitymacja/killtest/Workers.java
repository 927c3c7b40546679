package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.DueTask;
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

/** Three worker processes, and their killer. */
final class Workers implements AutoCloseable {

    private static final int WORKERS = 3;
    private static final List<DueTask> TASKS = List.of(DueTask.values());
    private static final int MOST_CALLS = 30;
    private static final int MOST_MICROS = 2_000;
    private static final int STARTING_MILLIS = 20_000;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Path log;
    private final Calls calls;
    private final List<String> arguments;
    private final List<WorkerProcess> running = new ArrayList<>();
    private final CountDownLatch brokenDown = new CountDownLatch(1);
    private final AtomicInteger breakdowns = new AtomicInteger();
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
     * Kills one of them at a random moment, and starts another in its place.
     *
     * @return whether the store did not know of what the worker had done at the ministry
     */
    boolean killOne(Random random, OrderStore store) throws IOException, InterruptedException {
        int place = random.nextInt(WORKERS);
        WorkerProcess victim = running.get(place);
        DueTask task = TASKS.get(random.nextInt(TASKS.size()));
        calls.awaitAny(victim.name(), STARTING_MILLIS);
        calls.await(victim.name(), task, 1 + random.nextInt(MOST_CALLS), PATIENCE_MILLIS);
        // Calls are what can be counted; what a worker does between them has its share of deaths, too.
        awaitBreakdown(random.nextInt(MOST_MICROS), TimeUnit.MICROSECONDS);
        victim.kill();
        boolean unsettled = calls.latestOf(victim.name()).stream().anyMatch(call -> call.isUnsettledIn(store));
        running.set(place, start());
        return unsettled;
    }

    /** How many ended without having been killed, which is a defect. */
    int breakdowns() {
        return breakdowns.get();
    }

    /** How many errors they logged: what core could not make sense of, or a person would have to look at. */
    int errors() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.filter(line -> line.contains(" ERROR ")).count();
        }
    }

    boolean awaitBreakdown(long timeout, TimeUnit unit) throws InterruptedException {
        return brokenDown.await(timeout, unit);
    }

    private void breakDown() {
        breakdowns.incrementAndGet();
        brokenDown.countDown();
    }

    private WorkerProcess start() throws IOException {
        return new WorkerProcess("worker-" + started++, log, arguments, this::breakDown);
    }

    @Override
    public void close() {
        running.forEach(WorkerProcess::kill);
    }
}
