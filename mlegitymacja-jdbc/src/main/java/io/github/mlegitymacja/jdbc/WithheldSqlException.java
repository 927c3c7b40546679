package io.github.mlegitymacja.jdbc;

import java.io.Serial;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a driver's exception that are safe to log: the class names of its cause chain, the SQLState, the vendor
 * code, the {@linkplain SafeMessage safe part} of its message and the stack trace.
 *
 * <p>Applications log the exceptions of this store, so neither the whole message nor the original exception is kept.
 */
final class WithheldSqlException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String WITHHELD = "its message is withheld because it may contain values";

    private WithheldSqlException(String message, @Nullable String state, int vendorCode) {
        super(message, state, vendorCode);
    }

    static WithheldSqlException of(SQLException original) {
        var safe = new WithheldSqlException(
                "%s, SQLState %s, vendor code %d: %s"
                        .formatted(
                                chain(original),
                                original.getSQLState(),
                                original.getErrorCode(),
                                SafeMessage.of(original).orElse(WITHHELD)),
                original.getSQLState(),
                original.getErrorCode());
        safe.setStackTrace(original.getStackTrace());
        return safe;
    }

    /** Returns the class names of the cause chain. A chain can be cyclic, so each exception counts once. */
    private static String chain(Throwable original) {
        var seen = new LinkedHashSet<Throwable>();
        List<String> names = new ArrayList<>();
        for (Throwable link = original; link != null && seen.add(link); link = link.getCause()) {
            names.add(link.getClass().getName());
        }
        return String.join(" caused by ", names);
    }
}
