package io.github.mlegitymacja.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a database's message that cannot contain values. Databases repeat values in messages, for example
 * "Failing row contains (...)".
 */
final class SafeMessage {

    /**
     * Classes of SQLStates in whose first line databases repeat no values: connections, unsupported features, read-only
     * transactions, prepared statements, log-in, catalogs, rollbacks, privileges and syntax, resources, limits, locks,
     * shutdowns, disks, internal errors. H2 begins its own with 90.
     */
    private static final Set<String> WITHOUT_VALUES =
            Set.of("08", "0A", "25", "26", "28", "3D", "40", "42", "53", "54", "55", "57", "58", "XX", "90");
    /** The errors of H2's class 90 that repeat a value, or what a trigger or function has said. */
    private static final Set<String> WITH_VALUES =
            Set.of("90003", "90004", "90008", "90010", "90014", "90026", "90027", "90044", "90056", "90095", "90105");
    /** Wrong values and violated constraints: the message may name a constraint, a table or a column. */
    private static final Set<String> WITH_NAMES = Set.of("22", "23");

    private static final Pattern WORD = Pattern.compile("\\w+");
    /** Where values or SQL begin: H2 quotes values with apostrophes or lists them after VALUES. */
    private static final Pattern REST = Pattern.compile("\\R|; SQL statement|'|\\bVALUES\\b");
    /** H2 lists the keys of locked rows after "Details:". */
    private static final Pattern AFTER_FIRST_LINE = Pattern.compile("\\R|; SQL statement|Details:");

    private static final Set<String> OUR_NAMES = Stream.of(Dialect.values())
            .flatMap(dialect -> SchemaScript.of(dialect).names().stream())
            .collect(Collectors.toUnmodifiableSet());

    private SafeMessage() {}

    /** Returns what is safe to log, or empty if nothing is. */
    static Optional<String> of(SQLException exception) {
        // The message of a failed batch contains its parameters; what follows it is the error of the database.
        @Nullable
        SQLException reported = exception instanceof BatchUpdateException ? exception.getNextException() : exception;
        if (reported == null || reported.getMessage() == null) {
            return Optional.empty();
        }
        String state = String.valueOf(reported.getSQLState());
        String stateClass = state.substring(0, Math.min(2, state.length()));
        if (WITH_NAMES.contains(stateClass)) {
            return names(upTo(REST, reported.getMessage()));
        }
        return WITHOUT_VALUES.contains(stateClass) && !WITH_VALUES.contains(state)
                ? Optional.of(upTo(AFTER_FIRST_LINE, reported.getMessage()))
                : Optional.empty();
    }

    private static String upTo(Pattern end, String message) {
        return end.split(message, 2)[0].strip();
    }

    private static Optional<String> names(String text) {
        Set<String> found = WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(OUR_NAMES::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return found.isEmpty() ? Optional.empty() : Optional.of("at " + String.join(", ", found));
    }
}
