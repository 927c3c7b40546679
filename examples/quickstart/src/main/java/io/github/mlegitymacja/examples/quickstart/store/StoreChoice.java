package io.github.mlegitymacja.examples.quickstart.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Where orders are to be kept. */
public sealed interface StoreChoice {

    /** The database that is meant, for a driver; may hold a password. */
    String url(Path output);

    /** What the user may be told of it. */
    String name(Path output);

    /** In memory: gone when the program ends. */
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
     * In an H2 file.
     *
     * @param chosen without its ending; empty for one in the output folder
     */
    record H2(Optional<Path> chosen) implements StoreChoice {

        @Override
        public String url(Path output) {
            // A process that is killed must not lose what it has been told is stored: hence no delay.
            return "jdbc:h2:file:" + file(output).toAbsolutePath() + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
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
     * In a PostgreSQL database.
     *
     * @param url for the driver; may hold a password
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
