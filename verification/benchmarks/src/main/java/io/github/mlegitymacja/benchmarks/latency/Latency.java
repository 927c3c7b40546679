package io.github.mlegitymacja.benchmarks.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.benchmarks.ministry.Figure;
import io.github.mlegitymacja.benchmarks.store.Database.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/** How close one worker comes to what a slow ministry can take, in real time on real databases. */
public final class Latency {

    private static final Duration CALL = Duration.ofMillis(50);
    private static final Duration BULK_CALL = Duration.ofSeconds(1);
    private static final int RUNS = 3;

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final boolean isSmall;

    private Latency(boolean isSmall) {
        this.isSmall = isSmall;
    }

    /** The file for the result, and {@code full}, or {@code small} to see only that everything runs. */
    public static void main(String[] arguments) throws IOException {
        String size = arguments[1];
        Trial.require(Set.of("small", "full").contains(size), "neither small nor full: " + size);
        Map<String, Figure> figures = new Latency(size.equals("small")).measure();
        new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), figures);
    }

    private Map<String, Figure> measure() {
        measure("postgresql.1", Kind.POSTGRESQL, 250, 1, CALL, 1);
        measure("postgresql.16", Kind.POSTGRESQL, 5_000, 16, CALL, 1);
        measure("postgresql.64", Kind.POSTGRESQL, 5_000, 64, CALL, 1);
        measure("h2.16", Kind.H2, 5_000, 16, CALL, 1);
        measure("postgresql.bulk", Kind.POSTGRESQL, 60_000, 4, BULK_CALL, 500);
        return figures;
    }

    private void measure(String name, Kind database, int orders, int atOnce, Duration call, int ordersInCall) {
        var backlog = new Backlog(database, isSmall ? 200 : orders, atOnce, call, ordersInCall);
        if (!isSmall) {
            run("warm-up of " + name, backlog);
        }
        int runs = isSmall ? 1 : RUNS;
        double median = DoubleStream.generate(() -> run(name, backlog))
                .limit(runs)
                .sorted()
                .skip(runs / 2)
                .findFirst()
                .orElseThrow();
        figures.put(name, new Figure(median, backlog.ideal()));
    }

    private static double run(String name, Backlog backlog) {
        double measured = backlog.run();
        System.out.printf("%s: %.0f orders/s, %.3f of the ideal%n", name, measured, measured / backlog.ideal());
        return measured;
    }
}
