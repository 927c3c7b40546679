package io.github.mlegitymacja.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java snippet of the documents compiles without a warning, and runs: in a university in memory that {@link Snippet}
 * sets up. The snippets of docs/adapters.md are run by the contract kit's own tests.
 */
class SnippetsTest {

    static Stream<Arguments> snippets() {
        return Document.all().stream()
                .filter(document -> !document.file().endsWith("adapters.md"))
                .flatMap(document -> document.blocks("java").stream()
                        .map(code -> Arguments.of(document.file().toString(), code)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void compiles_and_runs(String file, String code) throws Exception {
        var snippet = new Snippet(code);

        assertEquals(List.of(), snippet.problems());
        snippet.run();
    }

    static Stream<Document.Copy> copies() {
        return Document.all().stream().flatMap(document -> document.copies().stream());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void a_copy_is_in_the_file_that_it_names(Document.Copy copy) {
        assertTrue(Document.read(copy.file()).contains(copy.code()), copy::code);
    }

    @Test
    void there_are_snippets_in_the_readme() {
        assertTrue(snippets().anyMatch(snippet -> snippet.get()[0].equals("README.md")));
    }

    @Test
    void a_snippet_that_does_not_compile_is_noticed() {
        assertTrue(new Snippet("orders.place(student);").problems().get(0).contains("cannot find symbol"));
        assertTrue(new Snippet("java.util.List raw = null;").problems().get(0).contains("raw"));
    }
}
