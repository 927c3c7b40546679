package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.ZoneId;
import java.util.Locale;
import javax.sql.DataSource;

/** The databases that orders can be kept in. */
public enum Dialect {
    /** PostgreSQL 13 and newer, with encoding UTF8, for any number of nodes. */
    POSTGRESQL,
    /** H2 2.2.220 and newer, embedded in one process. */
    H2;

    /**
     * Asks a database what it is.
     *
     * @param dataSource the database
     * @return its dialect
     * @throws NullPointerException if {@code dataSource} is null
     * @throws InfrastructureException if the database cannot be reached, or is neither of these
     */
    public static Dialect of(DataSource dataSource) {
        String product = new Transactions(dataSource)
                .runStatement(
                        "detecting the dialect",
                        connection -> connection.getMetaData().getDatabaseProductName());
        for (Dialect dialect : values()) {
            if (dialect.folder().equals(product.toLowerCase(Locale.ROOT))) {
                return dialect;
            }
        }
        throw new InfrastructureException("orders can be kept in PostgreSQL or H2, not in " + product, null);
    }

    /** The folder of the schema's scripts, which is also the product's name in lower case. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The date that a moment has in a zone, as an expression. */
    String dayOf(String column, ZoneId zone) {
        String there = column + " AT TIME ZONE '" + zone.getId() + "'";
        return switch (this) {
            case POSTGRESQL -> "CAST(" + there + " AS date)";
            // H2 would go back to the zone of the session, were the text not read.
            case H2 -> "CAST(LEFT(CAST(" + there + " AS varchar), 10) AS date)";
        };
    }

    OrderWriting writing(ChangingColumns columns) {
        return switch (this) {
            case POSTGRESQL -> new PostgresqlWriting(columns);
            case H2 -> new H2Writing(columns);
        };
    }
}
