package io.github.mlegitymacja.benchmarks.peak;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.benchmarks.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The first of October: every student of the country cancels and orders again, and every new order goes through submission,
 * issue and collection, on PostgreSQL, with two worker JVMs that have the ministry in their own process.
 */
public final class NationalPeak {

    private static final int WORKERS = 2;
    private static final Instant LAST_SEMESTER = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(1);

    private final PeakPlan plan;
    private final Database database;
    private final MappedMinistry ministry;
    private final Path folder;
    private final List<PeakNode> nodes = new ArrayList<>();
    private final List<Long> liveMiB = new ArrayList<>();

    private NationalPeak(int students, Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        Path file = folder.resolve("ministry");
        this.ministry = MappedMinistry.in(file, 2 * students);
        this.plan = new PeakPlan(
                database.schema(),
                file.toString(),
                students,
                WORKERS,
                LAST_SEMESTER.toEpochMilli(),
                Duration.between(Instant.now(), Samples.NOW).toMillis());
    }

    /** The number of students, and the file for the result. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("benchmarks-peak-");
        try (var database = Database.open(Database.Kind.POSTGRESQL)) {
            PeakResult result = new NationalPeak(Integer.parseInt(arguments[0]), database, folder).run();
            new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), result);
            System.out.println(result);
        }
    }

    private PeakResult run() throws Exception {
        var before = new LastSemester(plan, database, ministry);
        before.place();
        long start = System.nanoTime();
        Duration serverBefore = database.serverTime();
        for (int worker = 0; worker < WORKERS; worker++) {
            nodes.add(PeakNode.start(plan, worker, folder));
        }
        Progress last = watch(start);
        double seconds = secondsSince(start);
        Duration serverTime = database.serverTime().minus(serverBefore);
        for (PeakNode node : nodes) {
            node.end();
        }
        before.checkAfterwards();
        return new PeakResult(
                plan.students(),
                seconds,
                last.cpuMillis() / 1e3,
                serverTime.toMillis() / 1e3,
                PeakNode.HEAP_MIB,
                liveMiB,
                Profile.of(nodes.stream().map(PeakNode::recording).toList()));
    }

    /** Until every new order is collected. */
    private Progress watch(long start) {
        Progress all = Progress.NONE;
        for (int second = 0; all.collected() < plan.students(); second++) {
            Trial.require(secondsSince(start) < LONGEST.toSeconds(), "it takes too long: " + all);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            all = nodes.stream().map(PeakNode::progress).reduce(Progress.NONE, Progress::and);
            if (second % 10 == 0) {
                show(all, start);
            }
        }
        show(all, start);
        return all;
    }

    private void show(Progress all, long start) {
        liveMiB.add(nodes.stream().mapToLong(PeakNode::liveMiB).max().orElse(0));
        System.out.printf(
                "%5.0f s: renewed %s, withdrawn %s, submitted %s, issued %s, collected %s; live heap %d MiB%n",
                secondsSince(start),
                percent(all.renewed()),
                percent(all.withdrawn()),
                percent(all.submitted()),
                percent(all.issued()),
                percent(all.collected()),
                liveMiB.get(liveMiB.size() - 1));
    }

    private String percent(int orders) {
        return 100L * orders / plan.students() + " %";
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
