/**
 * Stores orders in PostgreSQL or H2, through any {@code DataSource}. Start with {@link
 * io.github.mlegitymacja.jdbc.JdbcOrderStore}.
 *
 * <p>No parameter and no result is ever null.
 */
module io.github.mlegitymacja.jdbc {
    requires transitive io.github.mlegitymacja.spi;
    requires transitive java.sql;
    requires org.slf4j;

    exports io.github.mlegitymacja.jdbc;
}
