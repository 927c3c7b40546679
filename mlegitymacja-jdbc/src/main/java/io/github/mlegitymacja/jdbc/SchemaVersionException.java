package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.Serial;

/**
 * Thrown if the tables in the database are missing, or do not have the version that this release reads and writes.
 * Retrying does not help.
 */
public final class SchemaVersionException extends InfrastructureException {

    @Serial
    private static final long serialVersionUID = 1L;

    private SchemaVersionException(String message) {
        super(message, null, false, null);
    }

    static SchemaVersionException missing() {
        return new SchemaVersionException(
                "the database does not contain the tables of mLegitymacja: run the scripts up to version "
                        + OrderSchema.VERSION + ", or call OrderSchema.createIfMissing");
    }

    static SchemaVersionException other(int found) {
        String advice = found < OrderSchema.VERSION
                ? "run the scripts that follow version " + found
                : "a newer release of mlegitymacja-jdbc is needed";
        return new SchemaVersionException("the tables of mLegitymacja have version " + found
                + ", this release needs version " + OrderSchema.VERSION + ": " + advice);
    }
}
