package io.github.mlegitymacja.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The XML that documents tell people to copy names modules that exist, in the version that this is. */
class XmlSnippetsTest {

    static Stream<Arguments> snippets() {
        return Document.all().stream()
                .flatMap(document -> document.blocks("xml").stream()
                        .map(xml -> Arguments.of(document.file().toString(), xml)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void names_modules_of_this_version(String file, String xml) throws Exception {
        Element root = parse(xml);
        String version = text(parse(Document.read(Document.ROOT.resolve("pom.xml"))), "version");

        elements(root.getOwnerDocument().getElementsByTagName("dependency"))
                .filter(dependency -> text(dependency, "groupId").equals("io.github.mlegitymacja"))
                .forEach(dependency -> {
                    String artifact = text(dependency, "artifactId");
                    assertTrue(Files.isDirectory(Document.ROOT.resolve(artifact)), artifact);
                    String named = text(dependency, "version");
                    assertEquals(version, named.startsWith("$") ? text(root, "mlegitymacja.version") : named);
                });
    }

    @Test
    void there_is_xml_in_the_readme() {
        assertTrue(snippets().anyMatch(snippet -> snippet.get()[0].equals("README.md")));
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml.strip())))
                .getDocumentElement();
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
