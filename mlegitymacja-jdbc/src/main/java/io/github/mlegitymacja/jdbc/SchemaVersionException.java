package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.Serial;

/** The schema in the database is not the one that this release reads and writes; trying again does not help. */
public final class SchemaVersionException extends InfrastructureException {

    @Serial
    private static final long serialVersionUID = 1L;

    private SchemaVersionException(String message) {
        super(message, null);
    }

    static SchemaVersionException missing() {
        return new SchemaVersionException("the database has no schema of mLegitymacja: run the scripts of version "
                + OrderSchema.VERSION + ", or OrderSchema.createIfMissing");
    }

    static SchemaVersionException other(int found) {
        String advice = found < OrderSchema.VERSION
                ? "run the scripts that follow version " + found
                : "a newer release of mlegitymacja-jdbc is needed";
        return new SchemaVersionException("the database has schema version " + found + " of mLegitymacja, this release "
                + "needs version " + OrderSchema.VERSION + ": " + advice);
    }
}
