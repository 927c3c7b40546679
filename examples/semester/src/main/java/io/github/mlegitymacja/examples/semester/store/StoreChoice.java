package io.github.mlegitymacja.examples.semester.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The choices for storing orders. */
public sealed interface StoreChoice {

    /** Returns the JDBC URL, which may contain a password. */
    String url(Path output);

    /** Returns a name to show, without a password. */
    String name(Path output);

    /** Stores orders in memory, until the program ends. */
    record Memory() implements StoreChoice {

        @Override
        public String url(Path output) {
            return "jdbc:h2:mem:" + UUID.randomUUID();
        }

        @Override
        public String name(Path output) {
            return "memory";
        }
    }

    /**
     * Stores orders in an H2 file.
     *
     * @param chosen the file without {@code .mv.db}; empty for a file in the output folder
     */
    record H2(Optional<Path> chosen) implements StoreChoice {

        @Override
        public String url(Path output) {
            return "jdbc:h2:file:" + file(output).toAbsolutePath() + ";TRACE_LEVEL_FILE=0";
        }

        @Override
        public String name(Path output) {
            return file(output) + ".mv.db";
        }

        private Path file(Path output) {
            return chosen.orElseGet(() -> output.resolve("orders"));
        }
    }

    /**
     * Stores orders in a PostgreSQL database.
     *
     * @param url the JDBC URL, which may contain a password
     */
    record Postgresql(String url) implements StoreChoice {

        @Override
        public String url(Path output) {
            return url;
        }

        @Override
        public String name(Path output) {
            return "PostgreSQL";
        }

        @Override
        public String toString() {
            return "Postgresql";
        }
    }
}
