package io.github.mlegitymacja.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script that creates the tables, and the names that it defines. */
record SchemaScript(String text) {

    /** The table with the schema's version, which the store only reads. */
    static final String VERSION_TABLE = "mlegitymacja_schema";

    private static final String NAME = "V1__orders.sql";
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern OUR_NAME = Pattern.compile("\\b(mlegitymacja_\\w+)");
    private static final Pattern COLUMN = Pattern.compile(
            "(?m)^ {4}([a-z_]+) +(?:uuid|varchar|varbinary|bytea|integer|bigint|boolean|date|timestamp|mlegitymacja_)");

    static SchemaScript of(Dialect dialect) {
        try (InputStream script = SchemaScript.class.getResourceAsStream(dialect.folder() + "/" + NAME)) {
            return new SchemaScript(new String(Objects.requireNonNull(script).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the tables, in the sequence in which the script creates them. */
    List<String> tables() {
        return found(TABLE).toList();
    }

    /** Returns the names of tables, constraints, indexes, domains and columns. */
    Set<String> names() {
        return Stream.concat(found(OUR_NAME), found(COLUMN)).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(match -> match.group(1));
    }
}
