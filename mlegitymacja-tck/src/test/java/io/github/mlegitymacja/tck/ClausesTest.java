package io.github.mlegitymacja.tck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every clause of the ports' javadoc has a test, and every test a clause and a broken adapter that it catches. */
class ClausesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "contract.md");

    @Test
    void the_clauses_are_the_whole_javadoc_of_the_ports() {
        for (String port : Clause.PORTS) {
            Map<String, String> texts = Clause.of(port).stream()
                    .collect(groupingBy(Clause::member, LinkedHashMap::new, mapping(Clause::text, joining(" "))));

            assertEquals(document(PortJavadoc.of(port)), document(texts));
        }
    }

    /** One line for each sentence, so that a difference is easy to find. */
    private static String document(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "\n" + text.getValue().replace(". ", ".\n"))
                .collect(joining("\n\n"));
    }

    @Test
    void a_clause_has_tests_or_a_reason_why_it_has_none() {
        assertEquals(
                List.of(),
                clauses()
                        .filter(clause ->
                                clause.tests().isEmpty() == clause.untested().isEmpty())
                        .toList());
    }

    @Test
    void the_tests_of_the_clauses_are_the_tests_of_the_kit() {
        var named = new TreeSet<String>();
        clauses().forEach(clause -> named.addAll(clause.tests()));

        assertEquals(String.join("\n", ContractDocument.tests()), String.join("\n", named));
    }

    /** {@code mvn -Dtest=ClausesTest -Dcontract.update=true} writes the document. */
    @Test
    void the_document_is_up_to_date() throws IOException {
        String document = ContractDocument.text();
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(DOCUMENT, document);
        }
        assertEquals(document, Files.readString(DOCUMENT));
    }

    private static Stream<Clause> clauses() {
        return Clause.PORTS.stream().flatMap(port -> Clause.of(port).stream());
    }
}
