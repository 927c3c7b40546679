package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The databases in which orders can be stored. */
public enum Dialect {
    /** PostgreSQL 13 and newer, with encoding UTF8; any number of nodes may share it. */
    POSTGRESQL,
    /** H2 2.2.220 to 2.4.240, embedded in one process (2.5.250 and 2.5.252 are refused for files). */
    H2;

    /**
     * Detects the dialect of a database.
     *
     * @param dataSource the database
     * @return its dialect
     * @throws NullPointerException if {@code dataSource} is null
     * @throws InfrastructureException if the database cannot be reached, or is neither PostgreSQL nor H2
     */
    public static Dialect of(DataSource dataSource) {
        String product = new Transactions(dataSource)
                .read(
                        "detecting the dialect",
                        connection -> connection.getMetaData().getDatabaseProductName());
        for (Dialect dialect : values()) {
            if (dialect.folder().equals(product.toLowerCase(Locale.ROOT))) {
                return dialect;
            }
        }
        throw InfrastructureException.permanent("orders can be stored in PostgreSQL or H2, not in " + product, null);
    }

    /** Returns the folder of the schema's scripts, which is also the product's name in lower case. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what follows a table's name to read it by an index, in a dialect that might prefer the primary key. */
    String using(String index) {
        return this == H2 ? "USE INDEX (" + index + ")" : "";
    }

    /** Returns the reason why a store cannot work in a database of this dialect, or empty if there is none. */
    Optional<UnusableDatabaseException> refusal(Transactions transactions) {
        return switch (this) {
            case POSTGRESQL ->
                transactions.run(Extent.SEVERAL_STATEMENTS, "examining the database", DatabaseCheck::refusal);
            case H2 -> Optional.empty();
        };
    }

    OrderWriting writing(ChangingColumns columns, WaitLimits limits) {
        return switch (this) {
            case POSTGRESQL -> new PostgresqlWriting(columns, limits);
            case H2 -> new H2Writing(columns);
        };
    }
}
