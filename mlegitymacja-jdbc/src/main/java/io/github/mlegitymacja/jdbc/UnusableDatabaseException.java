package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.Serial;

/**
 * Thrown when a store is opened on a database in which it could not work: the server only reads, the encoding cannot
 * hold every name, or the role lacks a privilege. The message says what to do.
 *
 * <p>It is {@linkplain #isRetryable retryable} only if the server reads only, because a standby can become the primary
 * at any moment. In the other cases a person has to act.
 */
public final class UnusableDatabaseException extends InfrastructureException {

    @Serial
    private static final long serialVersionUID = 1L;

    private UnusableDatabaseException(String message, boolean retryable) {
        super(message, null, retryable, null);
    }

    static UnusableDatabaseException standby() {
        return new UnusableDatabaseException(
                "the database server is a standby, which only reads: list all servers in the JDBC URL and add"
                        + " targetServerType=primary",
                true);
    }

    static UnusableDatabaseException readOnly() {
        return new UnusableDatabaseException(
                "the database accepts no changes (transaction_read_only is on): switch off"
                        + " default_transaction_read_only and the pool's read-only mode, or, if the server was demoted,"
                        + " list all servers in the JDBC URL and add targetServerType=primary",
                true);
    }

    static UnusableDatabaseException encoding(String encoding) {
        return new UnusableDatabaseException(
                "the database has the encoding " + encoding
                        + ", which cannot hold every name: create a database with ENCODING 'UTF8' TEMPLATE template0",
                false);
    }

    static UnusableDatabaseException notPermitted(String role, String grants) {
        return new UnusableDatabaseException(
                "the role " + role + " lacks privileges that the store needs: " + grants, false);
    }
}
