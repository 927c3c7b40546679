package io.github.mlegitymacja.qr;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A strict XML parser: it accepts well-formed text only. */
final class Xml {

    private Xml() {}

    static Document parse(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Returns the text of the first paragraph in the section of a class. */
    static String textOfClass(String name, Document sheet) {
        var sections = sheet.getElementsByTagName("section");
        return IntStream.range(0, sections.getLength())
                .mapToObj(i -> (Element) sections.item(i))
                .filter(section -> section.getAttribute("class").equals(name))
                .map(section -> section.getElementsByTagName("p").item(0).getTextContent())
                .findFirst()
                .orElseThrow();
    }
}
