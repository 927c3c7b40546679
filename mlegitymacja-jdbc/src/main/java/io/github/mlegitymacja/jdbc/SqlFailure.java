package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meaning of a driver's exception: whether the work can be repeated, and what the store throws. */
final class SqlFailure {

    /** Off unless somebody searches for a fault: the messages of databases contain values. */
    private static final Logger MESSAGES = LoggerFactory.getLogger("io.github.mlegitymacja.jdbc.messages");

    private static final String READ_ONLY = "25006";
    /** Serialization failures and deadlocks, and a server that only reads. The work had no effect. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("40001", "40P01", READ_ONLY);
    /**
     * Wrong values, violated constraints, statements that do not fit the database, limits such as the size of a row, and
     * what a trigger or function throws: the same again fails again.
     */
    private static final Set<String> PERMANENT_CLASSES =
            Set.of("09", "22", "23", "27", "38", "39", "42", "44", "54", "P0");
    /** A trigger or a function of H2 has thrown. */
    private static final Set<String> PERMANENT_ON_H2 = Set.of("90044", "90105");

    private static final String LOCKED = "another transaction holds a row that this one needs";
    private static final Map<String, String> MEANINGS = Map.of(
            READ_ONLY,
            "the server is read-only, for example a standby",
            "55P03", // PostgreSQL's lock_not_available
            LOCKED,
            "HYT00", // H2's lock timeout
            LOCKED);

    private final SQLException exception;
    private final String state;

    SqlFailure(SQLException exception) {
        this.exception = exception;
        this.state = String.valueOf(exception.getSQLState());
    }

    /** Returns whether the work had no effect and can succeed if it is repeated at once. */
    boolean isWithoutEffect() {
        return WITHOUT_EFFECT.contains(state);
    }

    /** Returns whether the connection leads to a server that only reads: another connection may lead to a better one. */
    boolean isReadOnly() {
        return state.equals(READ_ONLY);
    }

    /** Returns what the store throws. Its message contains no values. */
    InfrastructureException in(String work) {
        MESSAGES.debug("{} failed, SQLState {}", work, state, exception);
        String meaning = MEANINGS.containsKey(state) ? ": " + MEANINGS.get(state) : "";
        String said = SafeMessage.of(exception).map(text -> ": " + text).orElse("");
        String message = work + " failed, SQLState " + state + meaning + said;
        var cause = WithheldSqlException.of(exception);
        return isPermanent()
                ? InfrastructureException.permanent(message, cause)
                : new InfrastructureException(message, cause);
    }

    private boolean isPermanent() {
        String stateClass = state.substring(0, Math.min(2, state.length()));
        return PERMANENT_CLASSES.contains(stateClass) || PERMANENT_ON_H2.contains(state);
    }
}
