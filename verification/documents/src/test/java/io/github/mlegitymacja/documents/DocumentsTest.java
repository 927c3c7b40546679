package io.github.mlegitymacja.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links lead somewhere, and nobody meets a word that was given up, or a document that is not here. */
class DocumentsTest {

    /** What code and prose said before 0.1.0, and what refers to something outside the repository. */
    private static final Pattern RETIRED = Pattern.compile("(?i)hand(s|ed|ing)?[- _]over\\b|handover"
            + "|(?-i)\\b(LocalizedText|OrderBook|Ledger|Workshop|Clearance|next_attempt_at)\\b"
            + "|core\\.memory|(DESIGN|FACTS|BUILD)\\.md|\\b[Rr]ule [0-9][ab]?\\b|\\bquickstart\\b");

    static List<Document> documents() {
        return Document.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "docs/README.md",
                "docs/domain.md",
                "docs/protocol.md",
                "docs/operations.md",
                "docs/adapters.md",
                "docs/frameworks.md",
                "docs/performance.md",
                "docs/decisions/README.md",
                "examples/README.md",
                "verification/README.md"
            })
    void what_a_newcomer_looks_for_is_there(String name) {
        assertTrue(documents().stream().anyMatch(document -> document.file().equals(Path.of(name))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Document document) {
        List<String> dead = document.links().stream()
                .filter(link -> leadsNowhere(document, link))
                .toList();

        assertEquals(List.of(), dead);
    }

    private static boolean leadsNowhere(Document document, String link) {
        String[] parts = link.split("#", 2);
        Path here = Document.ROOT.resolve(document.file());
        Path there = parts[0].isEmpty() ? here : here.resolveSibling(parts[0]).normalize();
        if (!Files.exists(there)) {
            return true;
        }
        return parts.length == 2
                && there.toString().endsWith(".md")
                && !new Document(there, Document.read(there)).anchors().contains(parts[1]);
    }

    @Test
    void a_dead_link_is_noticed() {
        var document = new Document(
                Path.of("README.md"),
                "# A heading: it\n[a](nowhere.md) [b](#a-heading-it) [c](#no-heading) [d](pom.xml)\n\n[e]: docs/nowhere.md\n");

        assertEquals(
                List.of("nowhere.md", "#no-heading", "docs/nowhere.md"),
                document.links().stream()
                        .filter(link -> !link.equals("#a-heading-it"))
                        .filter(link -> link.equals("#no-heading") || leadsNowhere(document, link))
                        .toList());
        assertEquals(java.util.Set.of("a-heading-it"), document.anchors());
    }

    @Test
    void no_retired_word_is_left() {
        List<String> found = Document.sources(
                        ".java", ".md", ".sql", ".yaml", ".properties", ".html", ".xml", ".css", ".js", ".run")
                .filter(file -> !file.endsWith("DocumentsTest.java"))
                .flatMap(DocumentsTest::retiredWords)
                .toList();

        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it is handed over",
                "HAND_OVER",
                "HandOver",
                "a hand-over",
                "class Ledger {",
                "next_attempt_at",
                "see DESIGN" + ".md",
                "rule 2" + "a"
            })
    void a_retired_word_is_noticed(String line) {
        assertTrue(RETIRED.matcher(line).find());
    }

    private static Stream<String> retiredWords(Path file) {
        return Document.read(file)
                .lines()
                .map(RETIRED::matcher)
                .map(found -> found.find() ? Optional.of(found.group()) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .map(word -> Document.ROOT.relativize(file) + ": " + word);
    }
}
