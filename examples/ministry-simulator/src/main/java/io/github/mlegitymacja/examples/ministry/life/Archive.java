package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The ministry's table in a database. One thread of one process uses it at a time. */
final class Archive {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS simulated_ministry_order (
                id              uuid PRIMARY KEY,
                student         varchar(64),
                stage           varchar(16) NOT NULL,
                change_number   bigint NOT NULL UNIQUE,
                changed_at      timestamp(6) with time zone NOT NULL,
                next_stage      varchar(16),
                next_at         timestamp(6) with time zone,
                qr_text         varchar(4296),
                activation_code varchar(64),
                usable_until    timestamp(6) with time zone
            )
            """;

    private final Jdbi jdbi;

    private Archive(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Opens the table, and creates it if it is missing. */
    static Archive in(DataSource memory) {
        var archive = new Archive(Jdbi.create(Objects.requireNonNull(memory, "memory")));
        archive.within(shelf -> shelf.execute(TABLE));
        return archive;
    }

    /** Work on the table within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Shelf shelf);
    }

    /**
     * Runs work in a transaction.
     *
     * @throws InfrastructureException if the database fails
     */
    synchronized <T> T within(Work<T> work) {
        try {
            return jdbi.inTransaction(handle -> work.on(new Shelf(handle)));
        } catch (JdbiException e) {
            // Without message and cause, which may repeat values.
            throw new InfrastructureException(
                    "the simulated ministry's database failed: " + e.getClass().getSimpleName(), null);
        }
    }
}
