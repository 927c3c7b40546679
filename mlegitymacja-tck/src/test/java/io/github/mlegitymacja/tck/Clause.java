package io.github.mlegitymacja.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the javadoc of a port.
 *
 * @param port the port
 * @param member the port again, or the signature of a method
 * @param text the part
 * @param tests the names of the tests that fail if an adapter violates it
 * @param untested why it has no tests
 */
record Clause(String port, String member, String text, List<String> tests, Optional<Untested> untested) {

    /** The ports that adapters implement. */
    static final List<String> PORTS = List.of(
            "OrderStore",
            "BatchOrderStore",
            "ReportingOrderStore",
            "OutboxOrderStore",
            "ImportingOrderStore",
            "MinistryGateway",
            "MinistryIdGateway",
            "BatchMinistryGateway",
            "StudentRegistry");

    private static final Path FOLDER = Path.of("src", "test", "resources", "clauses");

    /** Why a clause has no tests. */
    enum Untested {
        INTRODUCES("says what the next clauses are about"),
        PERMITS("permits something, and demands nothing"),
        CALLER("is a duty of the caller"),
        HIDDEN("cannot be seen through the port");

        final String explanation;

        Untested(String explanation) {
            this.explanation = explanation;
        }
    }

    /**
     * Reads the clauses of a port. In the file, {@code ## } begins a member, {@code - } a test, and {@code ! } says why
     * there is none; every other line is a clause.
     */
    static List<Clause> of(String port) {
        var clauses = new ArrayList<Clause>();
        String member = port;
        for (String line : lines(port)) {
            if (line.startsWith("## ")) {
                member = line.substring(3);
            } else if (line.startsWith("- ")) {
                last(clauses).tests().add(line.substring(2));
            } else if (line.startsWith("! ")) {
                Clause last = clauses.remove(clauses.size() - 1);
                clauses.add(new Clause(
                        port, member, last.text, last.tests, Optional.of(Untested.valueOf(line.substring(2)))));
            } else if (!line.isBlank()) {
                clauses.add(new Clause(port, member, line, new ArrayList<>(), Optional.empty()));
            }
        }
        return clauses;
    }

    private static Clause last(List<Clause> clauses) {
        return clauses.get(clauses.size() - 1);
    }

    private static List<String> lines(String port) {
        try {
            return Files.readAllLines(FOLDER.resolve(port + ".txt"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
