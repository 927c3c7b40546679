package io.github.mlegitymacja.killtest.embedded;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills a {@link Writer} again and again, and looks each time for what it has acknowledged. */
final class EmbeddedRun {

    private static final int MOST_ACKNOWLEDGEMENTS = 400;

    private final String url;
    private final Breakage breakage;
    private final Random random;
    private final List<Acknowledgement> acknowledged = new ArrayList<>();
    private int kills;
    private int first;

    EmbeddedRun(Path folder, Breakage breakage, long seed) {
        this.url = "jdbc:h2:" + folder.resolve("orders");
        this.breakage = breakage;
        this.random = new Random(seed);
        OrderSchema.on(Neighbours.plain(url)).createIfMissing();
    }

    /** Starts a process on the file, kills it, and returns what the file lacks of everything that was ever acknowledged. */
    List<Acknowledgement> kill(Neighbours neighbours) throws IOException, SQLException {
        var writer = new WriterProcess(List.of(url, neighbours.name(), breakage.name(), String.valueOf(first)));
        List<Acknowledgement> now = writer.killAfter(1 + random.nextInt(MOST_ACKNOWLEDGEMENTS));
        kills++;
        acknowledged.addAll(now);
        // More numbers than the process can have used.
        first += 100_000;
        return lost();
    }

    private List<Acknowledgement> lost() throws SQLException {
        var file = Neighbours.plain(url);
        // Keeps the file open between two calls.
        try (Connection connection = file.getConnection()) {
            connection.setReadOnly(true);
            var store = JdbcOrderStore.on(file);
            return acknowledged.stream()
                    .filter(one -> store.find(Acknowledgement.order(one.number(), one.status())
                                    .id())
                            .filter(one::isIn)
                            .isEmpty())
                    .toList();
        }
    }

    @Override
    public String toString() {
        return "Embedded kill test: %d kills, %d changes acknowledged".formatted(kills, acknowledged.size());
    }
}
