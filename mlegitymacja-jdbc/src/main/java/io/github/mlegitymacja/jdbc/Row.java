package io.github.mlegitymacja.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current row. If a value cannot be read, the exception names the column and does not contain the value. */
final class Row {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** Reads or converts a value. */
    @FunctionalInterface
    interface Conversion<T extends @Nullable Object> {
        T value() throws SQLException;
    }

    /**
     * Converts a value. The message of an exception is not kept, because it could repeat the value.
     *
     * <p>An exception of the driver is one of the conversion, too: the drivers hold the row in memory, and moving to the
     * next one reports a lost connection.
     */
    static <T extends @Nullable Object> T converted(Conversion<T> conversion, String otherwise)
            throws UnreadableDataException {
        try {
            return conversion.value();
        } catch (SQLException | RuntimeException e) {
            throw new UnreadableDataException(otherwise);
        }
    }

    boolean isMissing(String column) throws UnreadableDataException {
        return converted(() -> rows.getObject(column), column + " is not valid") == null;
    }

    String text(String column) throws UnreadableDataException {
        return present(column, textIfAny(column));
    }

    Optional<String> textIfAny(String column) throws UnreadableDataException {
        return read(column, String.class);
    }

    Optional<byte[]> bytesIfAny(String column) throws UnreadableDataException {
        return Optional.ofNullable(converted(() -> rows.getBytes(column), column + " is not valid"));
    }

    int number(String column) throws UnreadableDataException {
        return present(column, read(column, Integer.class));
    }

    long bigNumber(String column) throws UnreadableDataException {
        return present(column, read(column, Long.class));
    }

    boolean flag(String column) throws UnreadableDataException {
        return present(column, read(column, Boolean.class));
    }

    LocalDate date(String column) throws UnreadableDataException {
        LocalDate date = present(column, read(column, LocalDate.class));
        requireYear(column, date.getYear());
        return date;
    }

    Instant instant(String column) throws UnreadableDataException {
        return present(column, instantIfAny(column));
    }

    Optional<Instant> instantIfAny(String column) throws UnreadableDataException {
        Optional<Instant> instant = read(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
        if (instant.isPresent()) {
            requireYear(column, instant.get().atOffset(ZoneOffset.UTC).getYear());
        }
        return instant;
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) throws UnreadableDataException {
        return present(column, constantIfAny(column, type));
    }

    <E extends Enum<E>> Optional<E> constantIfAny(String column, Class<E> type) throws UnreadableDataException {
        Optional<String> name = textIfAny(column);
        return converted(() -> name.map(each -> Enum.valueOf(type, each)), column + " is not valid");
    }

    private <T> Optional<T> read(String column, Class<T> type) throws UnreadableDataException {
        return Optional.ofNullable(converted(() -> rows.getObject(column, type), column + " is not valid"));
    }

    private static <T> T present(String column, Optional<T> value) throws UnreadableDataException {
        return value.orElseThrow(() -> new UnreadableDataException(column + " is missing"));
    }

    private static void requireYear(String column, int year) throws UnreadableDataException {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new UnreadableDataException(column + " is not valid");
        }
    }
}
